import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { Prisma } from '../../core/db'
import { londonDate } from '../../core/london-time'
import { canSeeSilentBodies } from '../policy'
import { boroughsLedBy, boroughsSeen } from '../scope'
import { ListSilentRunsInput } from './schema'
import type { SilentRun, SilentRunsView } from './types'

const PAGE_SIZE = 50

/**
 * Bodies that left so many consultations running without a word: of those that have closed, in the order in which they closed,
 * the newest that asked them. Who declined spoke, and one that is still open does not count; nor does one that was
 * withdrawn. A consultation of several stages is one: an answer in any of them breaks the silence.
 * @throws NotAllowed
 */
export async function listSilentRuns(
  ctx: Ctx,
  input: z.input<typeof ListSilentRunsInput> = {},
  { isWhole = false } = {},
): Promise<SilentRunsView> {
  const { times, bodyType, borough, page: wanted } = ListSilentRunsInput.parse(input)
  authorise(canSeeSilentBodies(ctx.actor, await boroughsLedBy(ctx)))
  const seen = await boroughsSeen(ctx)
  const only = Prisma.sql`r.silent >= ${times}
    AND (${bodyType} = '' OR b.body_type_code = ${bodyType})
    AND (${borough} = '' OR b.borough_code = ${borough})
    AND (${seen === null} OR b.borough_code = ANY (${seen ?? []}::text[]))`
  const [{ count, consultations } = { count: 0, consultations: 0 }] = await ctx.db.$queryRaw<
    { count: number; consultations: number }[]
  >`WITH ${RUNS} SELECT (SELECT count(*) FROM closed)::int AS consultations,
      (SELECT count(*) FROM runs r JOIN body b ON b.id = r.body_id WHERE b.closed_at IS NULL AND ${only})::int AS count`
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const page = Math.min(wanted, pages)
  const slice = isWhole ? Prisma.empty : Prisma.sql`LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`
  const bodies = await readBodies(ctx, only, slice)
  return { bodies, count, page: isWhole ? 1 : page, pages: isWhole ? 1 : pages, consultations, times }
}

/** By body: how many of its newest closed consultations it was silent in, one after the other. */
const RUNS = Prisma.sql`
  closed AS (
    SELECT c.id, c.title, max(s.closes_on) AS closes_on FROM consultation c
    JOIN stage s ON s.consultation_id = c.id AND (s.kind = 'views' OR s.closed_at IS NOT NULL)
    WHERE c.status IN ('closed', 'analysing', 'reported', 'archived') AND c.launched_at IS NOT NULL
    GROUP BY c.id, c.title
  ), asked AS (
    SELECT i.body_id, c.id, c.title, c.closes_on, bool_or(i.responded_at IS NOT NULL) AS has_answered,
      bool_or(i.responded_at IS NOT NULL OR i.declined_at IS NOT NULL) AS has_spoken
    FROM closed c JOIN stage s ON s.consultation_id = c.id AND (s.kind = 'views' OR s.closed_at IS NOT NULL)
    JOIN invitation i ON i.stage_id = s.id AND i.purpose = 'body'
    GROUP BY i.body_id, c.id, c.title, c.closes_on
  ), counted AS (
    SELECT *, count(*) FILTER (WHERE has_spoken) OVER (
      PARTITION BY body_id ORDER BY closes_on DESC NULLS LAST, id ROWS UNBOUNDED PRECEDING) AS spoken_since
    FROM asked
  ), runs AS (
    SELECT body_id, count(*)::int AS asked, count(*) FILTER (WHERE has_answered)::int AS answered,
      count(*) FILTER (WHERE spoken_since = 0)::int AS silent,
      (array_agg(title ORDER BY closes_on, id DESC) FILTER (WHERE spoken_since = 0))[1] AS since_title,
      min(closes_on) FILTER (WHERE spoken_since = 0) AS since_closed
    FROM counted GROUP BY body_id
  )`

async function readBodies({ db, now }: Ctx, only: Prisma.Sql, slice: Prisma.Sql): Promise<SilentRun[]> {
  return db.$queryRaw<SilentRun[]>`
    WITH ${RUNS}
    SELECT b.id AS "bodyId", b.name, t.name AS "bodyTypeName", p.name AS borough, w.name AS ward,
      r.asked, r.answered, r.silent, r.since_title AS "sinceTitle",
      COALESCE(to_char(r.since_closed, 'YYYY-MM-DD'), '') AS "sinceClosedOn",
      EXISTS (SELECT 1 FROM contact c WHERE c.body_id = b.id AND c.email <> ''
        AND c.keep_until >= ${londonDate(now)}::date) AS "hasAddress"
    FROM runs r JOIN body b ON b.id = r.body_id JOIN body_type t ON t.code = b.body_type_code
    LEFT JOIN borough p ON p.code = b.borough_code LEFT JOIN ward w ON w.code = b.ward_code
    WHERE b.closed_at IS NULL AND ${only}
    ORDER BY r.silent DESC, t.sort, p.name, b.name, b.id ${slice}`
}
