import { isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { ensureReport, namesOf, type FoundReport } from './internal'

type Words = { version: number; heading: string; text: string; isLeftOut: boolean; fromVersion?: number }

/**
 * Writes the next version of a section and its line in the history, in the caller's transaction and after the caller's
 * `authorise`; the audit is the caller's too.
 * @throws Conflict where it is no longer at `version`: of two who save at once the second is told
 */
export async function writeSection(
  ctx: Ctx,
  report: FoundReport,
  { kind, key }: FoundReport['sections'][number],
  { version, fromVersion, ...words }: Words,
): Promise<string> {
  const reportId = await ensureReport(ctx, report)
  const byId = isUser(ctx.actor) ? ctx.actor.userId : null
  const data = { ...words, version: version + 1, updatedById: byId, updatedAt: ctx.now }
  const of = { reportId, kind, key }
  const { count } =
    version === 0
      ? await ctx.db.reportSection.createMany({ data: [{ ...of, ...data }], skipDuplicates: true })
      : await ctx.db.reportSection.updateMany({ where: { ...of, version }, data })
  const saved = await ctx.db.reportSection.findUnique({ where: { reportId_kind_key: of } })
  if (count === 0) {
    const nameOf = await namesOf(ctx, [saved?.updatedById ?? null])
    throw new Conflict(
      `${nameOf(saved?.updatedById ?? null)} saved this section while you were writing. Both texts stand below: nothing of yours is lost.`,
    )
  }
  const sectionId = saved!.id
  await ctx.db.reportSectionRevision.create({
    data: { ...{ sectionId, ...words, byId }, version: version + 1, fromVersion, at: ctx.now },
  })
  return sectionId
}
