import type { Ctx } from '../../core/ctx'
import { definitionOf } from '../../responses/frozen-definitions'

/** The rounds of a consultation and the questionnaires that were put before respondents in them, newest first. */
export async function versionsOf(ctx: Ctx, consultationId: string) {
  const stages = await ctx.db.stage.findMany({
    where: { consultationId },
    select: { id: true, hasOpenLink: true },
  })
  const stageIds = stages.map(({ id }) => id)
  const versions = await ctx.db.questionnaireVersion.findMany({
    where: { stageId: { in: stageIds }, frozenAt: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
    select: { id: true },
  })
  const read = await Promise.all(
    versions.map(async ({ id }) => ({ id, definition: await definitionOf(ctx, id) })),
  )
  return { stageIds, versions: read, hasPersons: stages.some(({ hasOpenLink }) => hasOpenLink) }
}
