import { createHash } from 'node:crypto'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { appUrl } from '../../core/env'
import { NotFound } from '../../core/errors'
import { findPrinter, NO_BROWSER, printPage } from '../../core/print-page'
import type { JobPayload } from '../../jobs/job-names'
import type { FrozenContent } from '../content-types'
import { reportDocx } from './report-docx'
import { canMakeReportFiles } from './policy'
import { readContent } from '../read-content'
import { editionScope } from '../scope'

type Made = { kind: 'pdf' | 'docx'; content: Buffer | null; problem: string }

/**
 * Makes the files of a published edition: a Word document of its content, and a PDF of its page where there is a browser to
 * print it; where there is none, what to do instead is kept in its place. Files that are there already are left, since an
 * edition never changes. A job, in a process of its own.
 * @throws NotFound; NotAllowed for anybody but the worker
 */
export async function makeReportFiles(
  ctx: Ctx,
  { editionId }: JobPayload<'make-report-files'>,
): Promise<void> {
  authorise(canMakeReportFiles(ctx.actor))
  const edition = await ctx.db.reportEdition.findFirst({
    where: { AND: [{ id: editionId }, editionScope(ctx.actor)] },
    include: { files: { select: { kind: true, content: false, problem: true, sha256: true } } },
  })
  if (!edition) throw new NotFound('There is no such edition.')
  const { number, publishedAt, whatChanged, fingerprint } = edition
  const content = readContent(edition.content as unknown as FrozenContent)
  const isThere = (kind: string) => edition.files.some((file) => file.kind === kind && file.sha256 !== null)
  if (!isThere('docx')) {
    const site = appUrl()
    const docx = await reportDocx({ content, number, publishedAt, whatChanged, fingerprint, site })
    await keep(ctx, edition, { kind: 'docx', content: docx, problem: '' })
  }
  if (!isThere('pdf')) await keep(ctx, edition, await pdfOf(content.consultation.slug, number, content.title))
}

async function pdfOf(slug: string, number: number, title: string): Promise<Made> {
  if (!findPrinter()) return { kind: 'pdf', content: null, problem: NO_BROWSER }
  const path = `/consultations/${slug}/report?edition=${number}`
  return { kind: 'pdf', content: await printPage(path, `${title}, edition ${number}`), problem: '' }
}

type Edition = { id: string; number: number; reportId: string }

async function keep(
  ctx: Ctx,
  { id: editionId, number, reportId }: Edition,
  { kind, content, problem }: Made,
): Promise<void> {
  const sha256 = content && createHash('sha256').update(content).digest('hex')
  const data = {
    ...{ content: content && new Uint8Array(content), size: content?.length ?? null, sha256, problem },
    madeAt: ctx.now,
  }
  await inTransaction(ctx, async (ctx) => {
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
