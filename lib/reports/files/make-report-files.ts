import { createHash } from 'node:crypto'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { appUrl } from '../../core/env'
import { NotFound } from '../../core/errors'
import { findPrinter, NO_BROWSER, printPage } from '../../core/print-page'
import type { JobPayload } from '../../jobs/job-names'
import { reportDocx } from './report-docx'
import { canMakeReportFiles } from './policy'
import { readContent } from '../read-content'
import { editionScope } from '../scope'
import { showEdition } from '../show-edition'

type Made = { kind: 'pdf' | 'docx'; content: Buffer | null; problem: string }

/**
 * Makes the files of a published edition: a Word document of its content, and a PDF of its page where there is a browser to
 * print it; where there is none, what to do instead is kept in its place. Files that are there already are left; where somebody
 * quoted has taken consent back since, they are made anew without those words. A job, in a process of its own.
 * @throws NotFound; NotAllowed for anybody but the worker
 */
export async function makeReportFiles(
  ctx: Ctx,
  { editionId }: JobPayload<'make-report-files'>,
): Promise<void> {
  authorise(canMakeReportFiles(ctx.actor))
  const edition = await ctx.db.reportEdition.findFirst({
    where: { AND: [{ id: editionId }, editionScope(ctx.actor)] },
    include: { files: { select: { kind: true, sha256: true, madeOf: true } } },
  })
  if (!edition) throw new NotFound('There is no such edition.')
  const { number, publishedAt, whatChanged, fingerprint } = edition
  // Looked at before anything is made: who takes consent back meanwhile asks for this job again, and it finds these outdated.
  const { shown, shownFingerprint: madeOf, takenBack } = await showEdition(ctx, edition)
  const content = readContent(shown)
  const isThere = (kind: string) =>
    edition.files.some((file) => file.kind === kind && file.sha256 !== null && file.madeOf === madeOf)
  const keepMade = (made: Made) => keep(ctx, edition, { ...made, madeOf })
  if (!isThere('docx')) {
    const site = appUrl()
    const facts = { number, publishedAt, whatChanged, fingerprint, takenBack, site }
    const docx = await reportDocx({ ...facts, content, shownFingerprint: madeOf })
    await keepMade({ kind: 'docx', content: docx, problem: '' })
  }
  if (!isThere('pdf')) await keepMade(await pdfOf(content.consultation.slug, number, content.title))
}

async function pdfOf(slug: string, number: number, title: string): Promise<Made> {
  if (!findPrinter()) return { kind: 'pdf', content: null, problem: NO_BROWSER }
  const path = `/consultations/${slug}/report?edition=${number}`
  return { kind: 'pdf', content: await printPage(path, `${title}, edition ${number}`), problem: '' }
}

type Edition = { id: string; number: number; reportId: string; content: unknown; fingerprint: string }

async function keep(
  ctx: Ctx,
  edition: Edition,
  { kind, content, problem, madeOf }: Made & { madeOf: string },
): Promise<void> {
  const { id: editionId, number, reportId } = edition
  const sha256 = content && createHash('sha256').update(content).digest('hex')
  const data = {
    ...{
      content: content && new Uint8Array(content),
      size: content?.length ?? null,
      sha256,
      problem,
      madeOf,
    },
    madeAt: ctx.now,
  }
  await inTransaction(ctx, async (ctx) => {
    // Two processes may make it at once: the one that looked before somebody took consent back keeps nothing.
    await ctx.db.$queryRaw`SELECT 1 AS held FROM report_edition WHERE id = ${editionId}::uuid FOR UPDATE`
    if ((await showEdition(ctx, edition)).shownFingerprint !== madeOf) return
    const { consultationId } = await ctx.db.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { consultationId: true },
    })
    await ctx.db.reportFile.upsert({
      where: { editionId_kind: { editionId, kind } },
      create: { editionId, kind, ...data },
      update: data,
    })
    const detail = { edition: number, kind, ...(sha256 ? { sha256, bytes: content.length } : { problem }) }
    await audit(ctx, 'report.make-file', { type: 'consultation', id: consultationId }, detail)
  })
}
