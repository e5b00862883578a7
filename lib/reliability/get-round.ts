import type { z } from 'zod'
import { Prisma } from '../core/db'
import type { Ctx } from '../core/ctx'
import { compareCoders, type BlindCode } from './compare-coders'
import { byAnswer, disagreements } from './disagreements'
import { findRound, questionsOf, summariesOf } from './internal'
import { readCodes } from './read-codes'
import { RoundInput } from './schema'
import type { RoundView } from './types'

/**
 * A round: how far its coders have come; and once it is opened, how far they agree.
 * @throws NotFound, NotAllowed
 */
export async function getRound(ctx: Ctx, input: z.input<typeof RoundInput>): Promise<RoundView> {
  const { roundId } = RoundInput.parse(input)
  const { round, themes, consultation } = await findRound(ctx, roundId)
  const [summary] = await summariesOf(ctx, { id: roundId }, await questionsOf(ctx, consultation.id))
  const [{ n: corrected } = { n: 0 }] = await ctx.db.$queryRaw<{ n: number }[]>(
    Prisma.sql`SELECT count(*)::int AS n FROM round_answer a JOIN response r ON r.id = a.response_id
      WHERE a.round_id = ${roundId}::uuid AND a.answer_hash <>
        encode(sha256(convert_to(coalesce(r.answers ->> ${round.questionName}, ''), 'UTF8')), 'hex')`,
  )
  const codes = round.openedAt ? await readCodes(ctx, round) : null
  return {
    ...{ ...summary!, consultation, themes, corrected, seed: round.seed },
    compared: codes && compareCoders(codes, themes, round.seed),
    disagreements: codes && (await countDisagreements(ctx, roundId, codes)),
  }
}

async function countDisagreements(ctx: Ctx, roundId: string, codes: BlindCode[]) {
  const settled = await ctx.db.reconciliation.findMany({
    where: { roundId },
    select: { responseId: true, themeId: true },
  })
  const apart = [...byAnswer(codes)].map(([responseId, own]) => ({ responseId, themes: disagreements(own) }))
  const answers = apart.filter(({ themes }) => themes.length > 0)
  const isSettled = (responseId: string, themeId: string) =>
    settled.some((one) => one.responseId === responseId && one.themeId === themeId)
  return {
    answers: answers.length,
    settled: answers.filter(({ responseId, themes }) =>
      themes.every(({ themeId }) => isSettled(responseId, themeId)),
    ).length,
  }
}
