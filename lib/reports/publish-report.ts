import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { moveConsultation } from '../consultations/move-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict, InvalidInput } from '../core/errors'
import { fingerprint } from '../core/fingerprint'
import { listOf } from '../core/format'
import { enqueue } from '../jobs/enqueue'
import { composeReport } from './compose-report'
import { editionsOf, findWords } from './internal'
import { keepEditionCodings } from './keep-edition-codings'
import { canPublishReport } from './policy'
import { PublishReportInput } from './schema'
import { withoutSmallChanges } from './small-changes'
import type { ComposedReport, EditionItem, ReportContent } from './types'

/**
 * Publishes the report as it stands, as the next edition, and moves the consultation to reported. The edition is frozen,
 * with a fingerprint by which anybody can check that it still is what was published. The first is told to the members of
 * the public who left an address for it.
 * @throws NotFound, NotAllowed, InvalidInput where a later edition does not say what changed, or would give figures of fewer than
 *   ten people back beside an earlier one
 * @throws Conflict where somebody published or changed it meanwhile, or nothing changed since the last edition
 */
export async function publishReport(
  ctx: Ctx,
  input: z.input<typeof PublishReportInput>,
): Promise<{ edition: number; fingerprint: string }> {
  const {
    consultationId,
    whatChanged,
    fingerprint: seen,
    hidesSmallChanges,
  } = PublishReportInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { consultation } = await findWords(ctx, consultationId)
    authorise(canPublishReport(ctx.actor, consultation))
    // The move comes first: from here on coders and writers wait, so that every figure is of one moment.
    await moveConsultation(ctx, consultation, 'report')
    const composed = await composeReport(ctx, { consultationId })
    const [last] = await editionsOf(ctx, { consultationId })
    checkEdition(composed, last, whatChanged, seen)
    const content = editionOf(composed, hidesSmallChanges)
    const mark = fingerprint(content)
    if (last?.fingerprint === mark)
      throw new Conflict(`But for hidden figures nothing has changed since edition ${last.number}.`)
    const number = (last?.number ?? 0) + 1
    const { id: editionId } = await ctx.db.reportEdition.create({
      data: {
        reportId: await reportIdOf(ctx, composed, consultationId),
        number,
        content: content as unknown as Prisma.InputJsonObject,
        fingerprint: mark,
        whatChanged,
        publishedById: isUser(ctx.actor) ? ctx.actor.userId : null,
        publishedAt: ctx.now,
      },
      select: { id: true },
    })
    await keepEditionCodings(ctx, { editionId, consultationId })
    const detail = {
      ...{ edition: number, fingerprint: mark, from: consultation.status },
      ...(composed.smallChanges.length > 0 ? { hidden: composed.smallChanges.length } : {}),
    }
    if (number === 1) await enqueue(ctx, 'tell-of-report', { consultationId })
    await audit(ctx, 'report.publish', { type: 'consultation', id: consultationId }, detail)
    return { edition: number, fingerprint: mark }
  })
}

function checkEdition(
  { fingerprint }: Pick<ComposedReport, 'fingerprint'>,
  last: EditionItem | undefined,
  whatChanged: string,
  seen: string | undefined,
): void {
  if (seen !== undefined && seen !== fingerprint)
    throw new Conflict(
      'Something in the report changed since you looked at it. Look at it again, then publish.',
    )
  if (!last) return
  if (last.fingerprint === fingerprint)
    throw new Conflict(
      `Nothing has changed since edition ${last.number}: there is no new edition to publish.`,
    )
  if (whatChanged === '')
    throw new InvalidInput('', { whatChanged: `Say what changed since edition ${last.number}` })
}

/**
 * What is published: the report as it stands, without the figures that would give fewer than ten people back beside an earlier
 * edition. That they are hidden is for a person to decide: another way is to wait until more have answered.
 */
function editionOf({ content, smallChanges }: ComposedReport, hidesSmallChanges: boolean): ReportContent {
  if (smallChanges.length === 0) return content
  if (hidesSmallChanges) return withoutSmallChanges(content, smallChanges)
  const named = smallChanges.map(
    ({ title, edition, from, to }) => `“${title}” was ${from} in edition ${edition} and would be ${to}`,
  )
  throw new InvalidInput('', {
    hidesSmallChanges: `Beside an earlier edition, figures of members of the public would say what fewer than ten of them said: ${listOf(named)}. Hide these figures in this edition, or wait until more have answered.`,
  })
}

/** A report that nobody wrote anything into is made now, with the words it begins with. */
async function reportIdOf(ctx: Ctx, { content }: ComposedReport, consultationId: string): Promise<string> {
  const { title } = content
  await ctx.db.report.createMany({ data: [{ consultationId, title }], skipDuplicates: true })
  const { id } = await ctx.db.report.findUniqueOrThrow({ where: { consultationId }, select: { id: true } })
  return id
}
