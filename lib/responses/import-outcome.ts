import type { CheckedRow } from './import-rows'
import type { ImportOutcome } from './import-types'

/** More problems than these nobody mends one by one: often one mistake repeats. */
export const MOST_PROBLEMS = 5_000

/** What importing the rows would do; of a long file its first `most` rows. */
export function checkedOutcome(
  rows: number,
  check: (index: number) => CheckedRow,
  most: number,
): ImportOutcome {
  const outcome: ImportOutcome = {
    rows,
    checked: Math.min(rows, most),
    fresh: 0,
    already: 0,
    bad: 0,
    problems: [],
  }
  for (let i = 0; i < outcome.checked; i++) noteRow(outcome, check(i))
  return outcome
}

/** Counts one more row. */
export function noteRow(outcome: ImportOutcome, row: CheckedRow): void {
  outcome[row.state] += 1
  if (row.state === 'bad' && outcome.problems.length < MOST_PROBLEMS) outcome.problems.push(...row.problems)
}
