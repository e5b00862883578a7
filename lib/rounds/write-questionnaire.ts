import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { draftQuestionnaire, minutesFor } from './draft-questionnaire'

type Written = {
  stageId: string
  sequence: number
  draft: { title: string; introduction: string }
  passages: { number: number; heading: string; text: string }[]
}

/**
 * Makes the questions of a round from its draft as it stands: over those made before while nobody was asked, so that it can
 * be tried out and printed as it is written; the launch gives the instant at which they are frozen. Call it with the round
 * held.
 */
export async function writeQuestionnaire(
  ctx: Ctx,
  { stageId, sequence, draft, passages }: Written,
  frozenAt: Date | null = null,
): Promise<void> {
  const { title, introduction } = draft
  const definition = draftQuestionnaire({ sequence, title, introduction, passages }) as Prisma.InputJsonObject
  const content = { definition, minutes: minutesFor({ passages }), frozenAt, updatedAt: ctx.now }
  const { count } = await ctx.db.questionnaireVersion.updateMany({
    where: { stageId, frozenAt: null },
    data: content,
  })
  // A draft without words asks nothing yet.
  if (count === 0 && passages.length > 0)
    await ctx.db.questionnaireVersion.create({ data: { stageId, ...content, createdAt: ctx.now } })
}
