import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { byAnswer } from './disagreements'
import { holdRound } from './internal'
import { canCompare, canLeadRounds } from './policy'
import { readCodes } from './read-codes'
import { RoundInput } from './schema'

/** What came of it: codings made and taken off; and left as they are, for a quote, a correction or a theme that is gone. */
export type Taken = { made: number; takenOff: number; left: number }

/**
 * Makes codings of what a round came to: the themes that all people who read an answer gave it, and those that were settled
 * as applying. Codings that were settled as not applying are taken off, unless a quote stands on them. Twice changes
 * nothing more.
 * @throws NotFound; NotAllowed, also before the round is opened
 */
export async function takeSettledCodes(ctx: Ctx, input: z.input<typeof RoundInput>): Promise<Taken> {
  const { roundId } = RoundInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { round, consultation } = await holdRound(ctx, roundId, 'alone')
    authorise(canLeadRounds(ctx.actor, consultation))
    authorise(canCompare(round))
    const applying = await themesThatApply(ctx, round)
    const question = round.questionName
    const coderId = isUser(ctx.actor) ? ctx.actor.userId : null
    const made = await ctx.db.$executeRaw`
      INSERT INTO coding (response_id, question_name, theme_id, answer_hash, coder_id, at)
      SELECT given.response, ${question}, given.theme, a.answer_hash, ${coderId}::uuid, ${ctx.now}
      FROM jsonb_to_recordset(${JSON.stringify(applying)}::jsonb) AS given(response uuid, theme uuid)
      JOIN round_answer a ON a.round_id = ${roundId}::uuid AND a.response_id = given.response
      JOIN response r ON r.id = given.response
        AND encode(sha256(convert_to(coalesce(r.answers ->> ${question}, ''), 'UTF8')), 'hex') = a.answer_hash
      JOIN theme t ON t.id = given.theme AND t.removed_at IS NULL
      ON CONFLICT (response_id, question_name, theme_id) DO NOTHING`
    const takenOff = await ctx.db.$executeRaw`
      DELETE FROM coding c USING reconciliation s
      WHERE s.round_id = ${roundId}::uuid AND NOT s.applies AND c.response_id = s.response_id
        AND c.theme_id = s.theme_id AND c.question_name = ${question}
        AND NOT EXISTS (SELECT 1 FROM quote q WHERE q.response_id = c.response_id AND q.theme_id = c.theme_id
          AND q.question_name = c.question_name)`
    const [{ n: left } = { n: 0 }] = await ctx.db.$queryRaw<{ n: number }[]>`
      SELECT (SELECT count(*) FROM jsonb_to_recordset(${JSON.stringify(applying)}::jsonb) AS given(response uuid, theme uuid)
          WHERE NOT EXISTS (SELECT 1 FROM coding c WHERE c.response_id = given.response AND c.theme_id = given.theme
            AND c.question_name = ${question}))::int
        + (SELECT count(*) FROM reconciliation s JOIN coding c ON c.response_id = s.response_id
            AND c.theme_id = s.theme_id AND c.question_name = ${question}
          WHERE s.round_id = ${roundId}::uuid AND NOT s.applies)::int AS n`
    const detail = { consultationId: consultation.id, made, takenOff, left }
    await audit(ctx, 'coding-round.take', { type: 'coding-round', id: roundId }, detail)
    return { made, takenOff, left }
  })
}

/** By answer: what at least two people gave it and nobody withheld, and what was settled. */
async function themesThatApply(ctx: Ctx, round: { id: string; learnerRunId: string | null }) {
  const codes = (await readCodes(ctx, round)).filter(({ isMachine }) => !isMachine)
  const settled = await ctx.db.reconciliation.findMany({ where: { roundId: round.id } })
  const agreed = [...byAnswer(codes)].flatMap(([response, own]) => {
    const [first] = own
    if (!first || own.length < 2) return []
    const common = first.themes.filter((theme) => own.every(({ themes }) => themes.includes(theme)))
    return common.map((theme) => ({ response, theme }))
  })
  const overruled = (one: { response: string; theme: string }) =>
    settled.some((each) => !each.applies && each.responseId === one.response && each.themeId === one.theme)
  const decided = settled
    .filter(({ applies }) => applies)
    .map(({ responseId, themeId }) => ({ response: responseId, theme: themeId }))
  return [...agreed.filter((one) => !overruled(one)), ...decided]
}
