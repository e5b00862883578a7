import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { canShuffleEqualityAnswers } from './policy'

/** So many of a stage must wait before any of them joins the figures: no two looks at them differ by fewer. */
export const LOT = 10

/**
 * Every night: writes all equality answers anew, in an order and under numbers drawn by lot, so that nothing of when they
 * came is left in the table; and lets those of a stage into its figures where at least ten of them wait.
 * @returns how many joined the figures
 * @throws NotAllowed for anybody but the system
 */
export async function shuffleEqualityAnswers(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    authorise(canShuffleEqualityAnswers(ctx.actor))
    const [row] = await ctx.db.$queryRaw<{ joined: number }[]>`
      WITH taken AS (
        DELETE FROM equality_answer
        RETURNING stage_id, respondent_kind, borough_code, code_lists, answers, is_counted
      ), judged AS (
        SELECT *, count(*) FILTER (WHERE NOT is_counted) OVER (PARTITION BY stage_id) >= ${LOT} AS is_lot FROM taken
      ), written AS (
        INSERT INTO equality_answer (stage_id, respondent_kind, borough_code, code_lists, answers, is_counted)
        SELECT stage_id, respondent_kind, borough_code, code_lists, answers, is_counted OR is_lot
        FROM judged ORDER BY random()
      )
      SELECT count(*) FILTER (WHERE NOT is_counted AND is_lot)::int AS joined FROM judged`
    const joined = row?.joined ?? 0
    if (joined > 0) await audit(ctx, 'equality.count', { type: 'retention', id: 'equality' }, { joined })
    return joined
  })
}
