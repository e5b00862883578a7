import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf, formatNumber } from '@/lib/core/format'
import type { EqualityCount, EqualityCountsView, EqualityTable } from '@/lib/equality/types'

type Props = { counts: EqualityCountsView; csv: string; heard: string }

/** What people said of themselves, question by question. A figure that is hidden says so in words. */
export function EqualityTables({ counts, csv, heard }: Props) {
  const { people, tables } = counts
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <p className="govuk-body">
          Members of the public are asked about themselves after they have submitted. Their answers are kept
          apart from the responses: nobody, here or in the database, can tell whose they are.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            Figures stand for the whole consultation. Beside the census they stand by borough too, once it has
            closed and where 25 people answered; never by ward.
          </li>
          <li>
            A number under 10 is hidden, and where it could be worked out from the others, another with it.
            Percentages need 30 answers. “Prefer not to say” is in no base.
          </li>
          <li>
            Answers join these figures at night, in lots of ten or more, so that nobody can watch one arrive.
            Fewer than ten wait for the next lot.
          </li>
        </ul>
        <p className="govuk-body">
          <a className="govuk-link" href={heard}>
            Who was heard: these answers beside the census
          </a>
        </p>
        {people === null ? <Nothing counts={counts} /> : null}
        {people === null ? null : (
          <>
            <p className="govuk-body">
              <strong>{countOf(people, 'person has', 'people have')} answered</strong> one or more of these
              questions (lists: {counts.codeLists}).
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href={csv} download>
                These figures as CSV
              </a>
            </p>
            {tables.map((table) => (
              <Table key={table.key} table={table} />
            ))}
          </>
        )}
      </div>
    </div>
  )
}

function Nothing({ counts: { hasOpenLink, asksEquality } }: Pick<Props, 'counts'>) {
  const words = !hasOpenLink
    ? 'The open link is off, so nobody is asked. It is switched on under Audience.'
    : !asksEquality
      ? 'The equality questions are switched off. They are switched on under Audience.'
      : 'Fewer than 10 people’s answers are in the figures yet. Figures will stand here from the night after ten have come.'
  return <p className="govuk-inset-text">{words}</p>
}

/** At the head of a line: a title that is no question needs a colon. */
const asHead = (title: string) => (/[?.:]$/.test(title) ? title : `${title}:`)

function Table({ table: { title, base, rows } }: { table: EqualityTable }) {
  if (base === null)
    return (
      <p className="govuk-body">
        <strong>{asHead(title)}</strong> Fewer than 10 people answered.
      </p>
    )
  if (rows.every(({ count }) => count === null))
    return (
      <p className="govuk-body">
        <strong>{asHead(title)}</strong> {formatNumber(base)} people answered. Too few gave any one answer, or
        too few gave the others, for a number to be shown.
      </p>
    )
  return (
    <DataTable
      caption={`${title} (${formatNumber(base)} answered)`}
      columns={COLUMNS}
      rows={rows}
      keyOf={({ code }) => code}
      empty=""
    />
  )
}

const COLUMNS: Column<EqualityCount>[] = [
  { heading: 'Answer', cell: ({ label }) => label, isRowHeading: true },
  {
    heading: 'People',
    cell: ({ count }) => (count === null ? 'Hidden' : formatNumber(count)),
    numeric: true,
  },
  {
    heading: 'Share',
    cell: ({ percent }) => (percent === null ? 'Not shown' : `${percent.toFixed(1)}%`),
    numeric: true,
  },
]
