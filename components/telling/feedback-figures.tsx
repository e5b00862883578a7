import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf, formatNumber } from '@/lib/core/format'
import type { FeedbackCounts, Tally } from '@/lib/telling/types'
import { AGAIN_QUESTION, AGAIN_WORDS, CLEAR_QUESTION, CLEAR_WORDS } from './feedback-words'

type Row = { answer: string; bodies: number | null; persons: number | null }

const shown = (count: number | null) => (count === null ? 'not shown' : formatNumber(count))
const COLUMNS: Column<Row>[] = [
  { heading: 'Answer', cell: ({ answer }) => answer, isRowHeading: true },
  { heading: 'For bodies', cell: ({ bodies }) => shown(bodies), numeric: true },
  { heading: 'Members of the public', cell: ({ persons }) => shown(persons), numeric: true },
]

function rowsOf(words: Record<string, string>, bodies: Tally, persons: Tally | null): Row[] {
  const of = (tally: Tally | null, value: string) =>
    tally?.find((each) => each.value === value)?.count ?? null
  return Object.entries(words).map(([value, answer]) => ({
    answer,
    bodies: of(bodies, value),
    persons: of(persons, value),
  }))
}

/** What they said to what they were told. */
export function FeedbackFigures({ feedback: { bodies, persons } }: { feedback: FeedbackCounts }) {
  const isEmpty = bodies.answers === 0 && persons.answers === null
  return (
    <section>
      <h2 className="govuk-heading-m">What they said to it</h2>
      <p className="govuk-body">
        {countOf(bodies.answers, 'answer')} for bodies.{' '}
        {persons.answers === null
          ? 'Answers of members of the public are not counted out: there are fewer than ten, or none.'
          : `${countOf(persons.answers, 'answer')} from members of the public; numbers of them that are too small are not shown.`}
      </p>
      {isEmpty ? null : (
        <>
          <DataTable
            caption={CLEAR_QUESTION}
            columns={COLUMNS}
            rows={rowsOf(CLEAR_WORDS, bodies.isClear, persons.isClear)}
            keyOf={({ answer }) => answer}
            empty=""
          />
          <DataTable
            caption={AGAIN_QUESTION}
            columns={COLUMNS}
            rows={rowsOf(AGAIN_WORDS, bodies.wouldAgain, persons.wouldAgain)}
            keyOf={({ answer }) => answer}
            empty=""
          />
        </>
      )}
    </section>
  )
}
