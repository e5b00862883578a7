import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { formatInstant, formatNumber } from '@/lib/core/format'
import type { TellingView } from '@/lib/telling/types'

function stateOf({ heldBackAt, finishedAt, run }: TellingView) {
  if (heldBackAt) return `Held back, ${formatInstant(heldBackAt)}`
  if (finishedAt) return `Told, ${formatInstant(finishedAt)}`
  return run ? (
    <Link className="govuk-link" href={`/staff/jobs/${run.id}`}>
      Under way
      <span className="govuk-visually-hidden">: {run.title}</span>
    </Link>
  ) : (
    'Under way'
  )
}

const COLUMNS: Column<TellingView>[] = [
  { heading: 'What', cell: ({ title }) => title, isRowHeading: true },
  { heading: 'How it stands', cell: stateOf },
  { heading: 'Letters', cell: ({ letters }) => formatNumber(letters), numeric: true },
]

/** Every round of letters, newest first. */
export function TellingList({ tellings }: { tellings: TellingView[] }) {
  return (
    <section>
      <h2 className="govuk-heading-m">What was told</h2>
      <DataTable
        caption="Rounds of letters"
        captionHidden
        columns={COLUMNS}
        rows={tellings}
        keyOf={({ id }) => id}
        empty="Nothing yet. It begins when the first edition of the report is published."
      />
    </section>
  )
}
