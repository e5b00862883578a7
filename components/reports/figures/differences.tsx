import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber } from '@/lib/core/format'
import { comparedSaid, differencesSaid } from '@/lib/reports/words'
import type { MinorityRow, TierRow } from '@/lib/reports/content-types'
import type { FigureOf } from './figure-of'

/** Where kinds of body differ: wards and boroughs need not see it alike, and the report says so. */
export function Tiers({ figure }: { figure: FigureOf<'tiers'> }) {
  const { voices, rows } = figure
  const columns: Column<TierRow>[] = [
    { heading: 'Theme', isRowHeading: true, cell: ({ title }) => title },
    ...voices.map(({ name, base }, i): Column<TierRow> => ({
      heading: `${name}, of ${formatNumber(base)}`,
      numeric: true,
      cell: ({ counts }) => formatNumber(counts[i] ?? 0),
    })),
    {
      heading: 'How they differ',
      cell: (row) => differencesSaid(figure, row),
    },
  ]
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        Where wards, boroughs and partnerships differ
      </h3>
      <p className="govuk-body">{comparedSaid(figure)}</p>
      {rows.length > 0 ? (
        <DataTable
          caption="Themes on which kinds of body differ"
          captionHidden
          {...{ columns, rows }}
          keyOf={({ themeId }) => themeId}
          empty=""
        />
      ) : null}
    </>
  )
}

/** Where some want the opposite of what others want: those who are fewer are not lost in the count. */
export function Minority({ figure: { rows } }: { figure: FigureOf<'minority'> }) {
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Where bodies do not want the same</h3>
      <p className="govuk-body">
        On these points some bodies hold the opposite of what others hold. Both are heard, whichever are
        fewer.
      </p>
      <DataTable
        caption="Bodies by what they hold"
        captionHidden
        columns={COLUMNS}
        rows={rows}
        keyOf={({ themeId }) => themeId}
        empty=""
      />
    </>
  )
}

const COLUMNS: Column<MinorityRow>[] = [
  { heading: 'Theme', isRowHeading: true, cell: ({ title }) => title },
  { heading: 'For it', numeric: true, cell: (row) => formatNumber(row.for) },
  { heading: 'Against it', numeric: true, cell: (row) => formatNumber(row.against) },
  { heading: 'Both', numeric: true, cell: (row) => formatNumber(row.mixed) },
  { heading: 'Not clear', numeric: true, cell: (row) => formatNumber(row.unclear) },
]
