import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { auditRow } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { londonDate, startOfDayInLondon } from '../core/london-time'
import { PUBLIC } from '../invitations/respondent'
import { checkCodes } from './check-codes'
import { CODE_LISTS } from './code-lists'
import { findAsked } from './internal'
import { canGiveEqualityAnswers } from './policy'
import { GiveEqualityAnswersInput } from './schema'

/** How many rows, drawn by lot, are written anew beside a new one. */
const MIXED_WITH = 50

/**
 * Keeps a person's answers about themselves: apart from the response, without a time, without a ward, under a number drawn
 * by lot, and in no order that could be followed (lib/decisions/010). Of the person only that they were asked is kept.
 * @throws NotFound; NotAllowed before submitting, after closing and where it is not asked; InvalidInput for what is on no
 *   list; Conflict where they were given already
 */
export async function giveEqualityAnswers(
  ctx: Ctx,
  input: z.input<typeof GiveEqualityAnswersInput>,
): Promise<void> {
  const { answers } = GiveEqualityAnswersInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { state, invitationId, stageId, boroughCode } = await findAsked(ctx)
    authorise(canGiveEqualityAnswers(ctx.actor, state))
    const checked = checkCodes(answers)
    const { count } = await ctx.db.participant.updateMany({
      where: { invitationId, equalityAsked: false },
      data: { equalityAsked: true },
    })
    if (count === 0) throw new Conflict('You have answered these questions already. Thank you.')
    await writeAmongOthers(ctx, { stageId, boroughCode: boroughCode ?? '', answers: checked })
    await auditOnceADay(ctx, stageId)
  })
}

type New = { stageId: string; boroughCode: string; answers: Record<string, string> }

/**
 * The new row goes in among others that are taken out and written back in the same statement, in an order and under numbers
 * drawn by lot: neither the place in the table nor the transaction that wrote a row tells which of them is new.
 */
async function writeAmongOthers(ctx: Ctx, { stageId, boroughCode, answers }: New): Promise<void> {
  await ctx.db.$executeRaw`
    WITH drawn AS (
      SELECT id FROM equality_answer WHERE id >= ${randomUUID()}::uuid
      ORDER BY id LIMIT ${MIXED_WITH} FOR UPDATE SKIP LOCKED
    ), taken AS (
      DELETE FROM equality_answer e USING drawn WHERE e.id = drawn.id
      RETURNING e.stage_id, e.respondent_kind, e.borough_code, e.code_lists, e.answers, e.is_counted
    ), together AS (
      SELECT * FROM taken
      UNION ALL
      SELECT ${stageId}::uuid, ${PUBLIC.code}, ${boroughCode}, ${CODE_LISTS}, ${JSON.stringify(answers)}::jsonb, false
    )
    INSERT INTO equality_answer (stage_id, respondent_kind, borough_code, code_lists, answers, is_counted)
    SELECT * FROM together ORDER BY random()`
}

/**
 * One row a day and stage says that such answers were given: with a row for each, the audit would hold the times, and with
 * the link as its actor it would hold the way back.
 */
async function auditOnceADay(ctx: Ctx, stageId: string): Promise<void> {
  const day = startOfDayInLondon(londonDate(ctx.now))
  const unnamed: Ctx = {
    ...ctx,
    now: day,
    actor: { kind: 'system', name: 'Soundings (equality questions)' },
    requestId: randomUUID(),
  }
  const row = auditRow(unnamed, 'equality.give', { type: 'stage', id: stageId })
  await ctx.db.$executeRaw`
    INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, request_id)
    SELECT ${row.at}, ${row.actorKind}, ${row.actorId}, ${row.actorName}, ${row.action}, ${row.subjectType},
      ${row.subjectId}, ${row.requestId}
    WHERE NOT EXISTS (
      SELECT 1 FROM audit_event WHERE subject_type = ${row.subjectType} AND subject_id = ${row.subjectId}
        AND action = ${row.action} AND at = ${day})`
}
