import type { Ctx } from '../core/ctx'

type Coding = { responseId: string; question: string; themeId: string }

/** A coding that came of a learner's proposal is about to be taken off: the proposal is open again. Private to the room. */
export async function giveBackProposal(ctx: Ctx, { responseId, question, themeId }: Coding): Promise<void> {
  await ctx.db.codingProposal.updateMany({
    where: { state: 'accepted', codings: { some: { responseId, questionName: question, themeId } } },
    data: { state: 'proposed', decidedById: null, decidedAt: null },
  })
}
