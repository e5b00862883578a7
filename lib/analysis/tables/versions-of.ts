import type { Ctx } from '../../core/ctx'
import { definitionOf } from '../../responses/frozen-definitions'

/** The stages of a consultation that sought views, and the questionnaires put before respondents in them, newest first. */
export async function versionsOf(ctx: Ctx, consultationId: string) {
  const stages = await ctx.db.stage.findMany({
    where: { consultationId, kind: 'views' },
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
