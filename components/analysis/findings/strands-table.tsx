import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber } from '@/lib/core/format'
import type { Strand, StrandCell, StrandsView } from '@/lib/analysis/findings/types'
import styles from './findings.module.css'

type Row = StrandsView['rows'][number]

/** Strands beside one another. There is no sum: they are different things, and some stand in two columns. */
export function StrandsTable({ view: { strands, rows } }: { view: StrandsView }) {
  return (
    <>
      <p className="govuk-body">
        Bodies speak for their members, persons for themselves: the columns are never added up. A body whose
        view came from a meeting stands among all bodies too. The range is the 95% confidence interval of the
        share. Figures of members of the public are hidden where those who speak of a theme, or the others,
        are fewer than ten; shares need thirty.
      </p>
      <DataTable
        caption="Themes by strand"
        columns={[
          { heading: 'Theme', cell: ({ title }) => title, isRowHeading: true },
          ...strands.map((strand, i): Column<Row> => ({
            heading: headingOf(strand),
            cell: ({ cells }) => <Cell cell={cells[i]!} />,
            numeric: true,
          })),
        ]}
        rows={rows}
        keyOf={({ id }) => id}
        empty="Strands stand here once there are themes."
      />
      <ul className="govuk-list govuk-list--bullet">
        {strands
          .filter(({ note }) => note)
          .map(({ key, name, note }) => (
            <li key={key}>
              {name}: {note}.
            </li>
          ))}
      </ul>
    </>
  )
}

const headingOf = ({ name, base }: Strand) =>
  `${name} (${base === null ? 'fewer than 10' : formatNumber(base)} answered)`

const percent = (share: number) => `${Math.round(share * 100)}%`

function Cell({ cell: { count, share, low, high } }: { cell: StrandCell }) {
  if (count === null) return <>Hidden</>
  if (share === null || count === 0) return <>{formatNumber(count)}</>
  return (
    <>
      {formatNumber(count)}, <strong>{percent(share)}</strong>
      <span className={styles.small}>
        {percent(low ?? 0)} to {percent(high ?? 1)}
      </span>
    </>
  )
}
