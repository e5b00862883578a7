import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf, formatNumber } from '@/lib/core/format'
import type { Words } from '@/lib/core/words'
import { AGAIN, CLEAR } from '@/lib/telling/schema'
import type { PublishedFeedback, Tally } from '@/lib/telling/types'

type Row = { answer: string; bodies: number | null; persons: number | null }
type Props = { feedback: PublishedFeedback; words: Words }

const shown = (count: number | null) => (count === null ? 'not shown' : formatNumber(count))

/** How many gave each answer to the two questions: bodies and members of the public side by side, never added up. */
export function FeedbackTables({ feedback: { bodies, persons }, words }: Props) {
  const columns: Column<Row>[] = [
    { heading: 'Answer', cell: ({ answer }) => answer, isRowHeading: true },
    ...(bodies
      ? [
          {
            heading: `For bodies (of ${countOf(bodies.answers, 'answer')})`,
            cell: ({ bodies }: Row) => shown(bodies),
            numeric: true,
          },
        ]
      : []),
    ...(persons
      ? [
          {
            heading: `Members of the public (of ${countOf(persons.answers, 'answer')})`,
            cell: ({ persons }: Row) => shown(persons),
            numeric: true,
          },
        ]
      : []),
  ]
  const rowOf = (answer: string, value: string, ofBodies?: Tally, ofPersons?: Tally): Row => ({
    ...{ answer, bodies: countIn(ofBodies, value), persons: countIn(ofPersons, value) },
  })
  const tables = [
    {
      caption: words.text('feedback.clear'),
      rows: CLEAR.map((value) =>
        rowOf(words.text(`feedback.clear-${value}`), value, bodies?.isClear, persons?.isClear),
      ),
    },
    {
      caption: words.text('feedback.again'),
      rows: AGAIN.map((value) =>
        rowOf(words.text(`feedback.again-${value}`), value, bodies?.wouldAgain, persons?.wouldAgain),
      ),
    },
  ]
  return tables.map(({ caption, rows }) => (
    <DataTable key={caption} {...{ caption, columns, rows }} keyOf={({ answer }) => answer} empty="" />
  ))
}

const countIn = (tally: Tally | undefined, value: string) =>
  tally?.find((each) => each.value === value)?.count ?? null
