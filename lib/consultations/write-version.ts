import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict } from '../core/errors'
import { baseVersionOf } from './base-version'
import { changedMeanwhile, touch } from './internal'
import type { ConsultationView } from './types'

type Content = { definition: Record<string, unknown>; minutes: number }

/**
 * Writes a questionnaire, in the caller's transaction: over the newest version while nobody has seen it, and as the
 * next one, frozen at once, from launch on. Private to the room.
 * @returns the number written
 * @throws Conflict where `baseVersion` is not the newest any more
 */
export async function writeVersion(
  ctx: Ctx,
  before: ConsultationView,
  baseVersion: string,
  { definition, minutes }: Content,
): Promise<number> {
  const stageId = before.stage.id
  // The consultation's row is held from here on: two saves come one after the other.
  await touch(ctx, before)
  const newest = await ctx.db.questionnaireVersion.findFirst({
    where: { stageId },
    orderBy: { number: 'desc' },
  })
  if (!newest || baseVersionOf(newest) !== baseVersion) throw await changedMeanwhile(ctx, before.id)
  const content = { definition: definition as Prisma.InputJsonObject, minutes }
  if (newest.frozenAt === null) {
    // A save in the same millisecond must still look like another one.
    const updatedAt = new Date(Math.max(ctx.now.getTime(), newest.updatedAt.getTime() + 1))
    const { count } = await ctx.db.questionnaireVersion.updateMany({
      where: { id: newest.id, frozenAt: null, updatedAt: newest.updatedAt },
      data: { ...content, updatedAt },
    })
    if (count === 0) throw new Conflict('Somebody changed the questionnaire meanwhile. Nothing was saved.')
    return newest.number
  }
  const number = newest.number + 1
  await ctx.db.questionnaireVersion.create({
    data: { stageId, number, ...content, frozenAt: ctx.now, createdAt: ctx.now, updatedAt: ctx.now },
  })
  return number
}
