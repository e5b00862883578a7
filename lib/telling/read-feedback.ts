import type { Ctx } from '../core/ctx'
import { shownPeople, suppressed } from '../methods/disclosure/few-people'
import { AGAIN, CLEAR } from './schema'
import type { FeedbackCounts, Tally } from './types'

type Row = { isPerson: boolean; isClear: string; wouldAgain: string; n: number }

/**
 * How bodies and members of the public answered the two questions, apart. Numbers of persons below ten are not given, nor
 * what they could be worked out from. Whoever calls it has looked whether the actor may know.
 */
export async function readFeedback(ctx: Ctx, consultationId: string): Promise<FeedbackCounts> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT respondent_kind = 'public' AS "isPerson", is_clear AS "isClear", would_again AS "wouldAgain", count(*)::int AS n
    FROM report_feedback WHERE consultation_id = ${consultationId}::uuid GROUP BY 1, 2, 3`
  const bodies = rows.filter(({ isPerson }) => !isPerson)
  const persons = rows.filter(({ isPerson }) => isPerson)
  const letters = await ctx.db.told.count({
    where: { telling: { consultationId }, respondentKind: { not: 'public' } },
  })
  const ofPersons = shownPeople(sum(persons))
  return {
    bodies: { answers: sum(bodies), letters, ...tallies(bodies, (counts) => counts) },
    persons: ofPersons === null ? null : { answers: ofPersons, ...tallies(persons, suppressed) },
  }
}

const sum = (rows: Row[]) => rows.reduce((total, { n }) => total + n, 0)

function tallies(rows: Row[], shown: (counts: number[]) => (number | null)[]) {
  const tally = (values: readonly string[], of: (row: Row) => string): Tally => {
    const counts = shown(values.map((value) => sum(rows.filter((row) => of(row) === value))))
    return values.map((value, i) => ({ value, count: counts[i] ?? null }))
  }
  return { isClear: tally(CLEAR, (row) => row.isClear), wouldAgain: tally(AGAIN, (row) => row.wouldAgain) }
}
