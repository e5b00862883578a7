import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { definitionOf } from './frozen-definitions'
import type { Definition } from './types'

/**
 * What respondents have before them now: the version that what is keyed in or imported answers.
 * @throws NotFound before the launch
 */
export async function newestVersion(
  ctx: Ctx,
  stageId: string,
): Promise<{ id: string; definition: Definition }> {
  const version = await ctx.db.questionnaireVersion.findFirst({
    where: { stageId, frozenAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  if (!version) throw new NotFound('Nobody has been asked yet: launch the consultation first.')
  return { id: version.id, definition: await definitionOf(ctx, version.id) }
}
