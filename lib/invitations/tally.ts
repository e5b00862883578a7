import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { dateColumn, londonDate } from '../core/london-time'
import { PUBLIC } from './respondent'

/**
 * Notes, once, that a body began to answer, and counts it. Call it in the transaction that writes the answer.
 *
 * One statement for both, since it stands in the path of every answer. The slot is taken from the invitation's id: writers
 * of different bodies seldom wait for one another, and a transaction that counts twice meets the same row again, so
 * that two of them cannot hold what the other needs.
 */
export async function recordStarted(ctx: Ctx, invitation: { id: string }): Promise<void> {
  const today = dateColumn(londonDate(ctx.now))
  await ctx.db.$executeRaw`
    WITH begun AS (
      UPDATE invitation SET started_at = ${ctx.now}
      WHERE id = ${invitation.id}::uuid AND started_at IS NULL AND purpose <> 'preview'
      RETURNING id, stage_id, COALESCE(body_type_code, ${PUBLIC.code}) AS body_type_code, COALESCE(borough_code, '') AS borough_code
    )
    INSERT INTO response_tally AS tally (stage_id, body_type_code, borough_code, on_date, slot, started)
    SELECT stage_id, body_type_code, borough_code, ${today}::date, abs(hashtext(id::text) % 8), 1 FROM begun
    ON CONFLICT (stage_id, body_type_code, borough_code, on_date, slot)
    DO UPDATE SET started = tally.started + excluded.started`
}

/**
 * Notes, once, that a body responded, and counts it; one that was never seen to start is counted as started too.
 * A correction of an earlier response changes nothing.
 */
export async function recordResponded(ctx: Ctx, invitation: { id: string }): Promise<void> {
  await ctx.db
    .$executeRaw`WITH ${respondedSteps(ctx, Prisma.sql`invitation.id = ${invitation.id}::uuid`)} SELECT 1`
}

/**
 * SQL: the steps of `recordResponded` as common table expressions, for the one statement that writes a response; `whose`
 * says which invitation.
 */
export function respondedSteps(ctx: Ctx, whose: Prisma.Sql): Prisma.Sql {
  const today = dateColumn(londonDate(ctx.now))
  return Prisma.sql`
    before AS (
      SELECT id, started_at IS NULL AS starts_now FROM invitation
      WHERE ${whose} AND responded_at IS NULL AND purpose <> 'preview'
      FOR UPDATE
    ), answered AS (
      UPDATE invitation SET responded_at = ${ctx.now}, started_at = COALESCE(started_at, ${ctx.now})
      FROM before WHERE invitation.id = before.id
      RETURNING invitation.id, stage_id, COALESCE(body_type_code, ${PUBLIC.code}) AS body_type_code, COALESCE(borough_code, '') AS borough_code,
        is_addition, starts_now
    ), tallied AS (
      INSERT INTO response_tally AS tally
        (stage_id, body_type_code, borough_code, on_date, slot, started, responded, responded_added)
      SELECT stage_id, body_type_code, borough_code, ${today}::date, abs(hashtext(id::text) % 8),
        starts_now::int, 1, is_addition::int
      FROM answered
      ON CONFLICT (stage_id, body_type_code, borough_code, on_date, slot)
      DO UPDATE SET started = tally.started + excluded.started, responded = tally.responded + excluded.responded,
        responded_added = tally.responded_added + excluded.responded_added
    )`
}

/** `recordResponded` for many at once, whose answers were keyed in or imported: each row of the tally is written once. */
export async function recordRespondedMany(ctx: Ctx, invitationIds: string[]): Promise<void> {
  const today = dateColumn(londonDate(ctx.now))
  await ctx.db.$executeRaw`
    WITH before AS (
      SELECT id, started_at IS NULL AS starts_now FROM invitation
      WHERE id = ANY (${invitationIds}::uuid[]) AND responded_at IS NULL AND purpose <> 'preview'
      ORDER BY id FOR UPDATE
    ), answered AS (
      UPDATE invitation SET responded_at = ${ctx.now}, started_at = COALESCE(started_at, ${ctx.now})
      FROM before WHERE invitation.id = before.id
      RETURNING invitation.id, stage_id, COALESCE(body_type_code, ${PUBLIC.code}) AS body_type_code,
        COALESCE(borough_code, '') AS borough_code, is_addition, starts_now
    )
    INSERT INTO response_tally AS tally
      (stage_id, body_type_code, borough_code, on_date, slot, started, responded, responded_added)
    SELECT stage_id, body_type_code, borough_code, ${today}::date, abs(hashtext(id::text) % 8) AS slot,
      sum(starts_now::int), count(*), sum(is_addition::int)
    FROM answered GROUP BY stage_id, body_type_code, borough_code, slot
    ORDER BY stage_id, body_type_code, borough_code, slot
    ON CONFLICT (stage_id, body_type_code, borough_code, on_date, slot)
    DO UPDATE SET started = tally.started + excluded.started, responded = tally.responded + excluded.responded,
      responded_added = tally.responded_added + excluded.responded_added`
}

/** Counts that a body said no, in the transaction that notes it. The slot is the invitation's, as for the other moves. */
export async function recordDeclined(ctx: Ctx, invitation: { id: string }): Promise<void> {
  const today = dateColumn(londonDate(ctx.now))
  await ctx.db.$executeRaw`
    INSERT INTO response_tally AS tally (stage_id, body_type_code, borough_code, on_date, slot, declined)
    SELECT stage_id, COALESCE(body_type_code, ${PUBLIC.code}), COALESCE(borough_code, ''), ${today}::date,
      abs(hashtext(id::text) % 8), 1
    FROM invitation WHERE id = ${invitation.id}::uuid AND purpose <> 'preview'
    ON CONFLICT (stage_id, body_type_code, borough_code, on_date, slot)
    DO UPDATE SET declined = tally.declined + 1`
}

/**
 * Takes a no back, where there is one, from the day on which it was counted.
 * @returns whether there was one
 */
export async function recordDeclineUndone(ctx: Ctx, invitation: { id: string }): Promise<boolean> {
  const undone = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH before AS (
      SELECT id, (declined_at AT TIME ZONE 'Europe/London')::date AS on_date FROM invitation
      WHERE id = ${invitation.id}::uuid AND declined_at IS NOT NULL FOR UPDATE
    ), undone AS (
      UPDATE invitation SET declined_at = NULL, decline_reason = NULL, decline_note = ''
      FROM before WHERE invitation.id = before.id
      RETURNING invitation.id, stage_id, COALESCE(body_type_code, ${PUBLIC.code}) AS body_type_code,
        COALESCE(borough_code, '') AS borough_code, before.on_date
    ), tallied AS (
      UPDATE response_tally AS tally SET declined = tally.declined - 1 FROM undone
      WHERE tally.stage_id = undone.stage_id AND tally.body_type_code = undone.body_type_code
        AND tally.borough_code = undone.borough_code AND tally.on_date = undone.on_date
        AND tally.slot = abs(hashtext(undone.id::text) % 8)
    )
    SELECT id FROM undone`
  return undone.length > 0
}
