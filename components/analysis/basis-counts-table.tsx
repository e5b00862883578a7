import { DataTable, type Column } from '@/components/ui/data-table'
import type { BasisCount, ThemeCounts } from '@/lib/analysis/types'
import { formatNumber } from '@/lib/core/format'

type Props = { themes: { id: string; title: string }[]; counts: ThemeCounts }
type Row = { id: string; title: string; byBasis: BasisCount[] }

/** Bodies that speak of each theme, by how their views came about. Nothing where no body has said. */
export function BasisCountsTable({ themes, counts }: Props) {
  if (counts.byBasis.every(({ kind }) => kind === 'none')) return null
  const rows: Row[] = [
    { id: 'all', title: 'All that answered', byBasis: counts.byBasis },
    ...counts.themes
      .toSorted((a, b) => b.responses - a.responses)
      .map(({ themeId, byBasis }) => ({
        ...{ id: themeId, byBasis },
        title: themes.find(({ id }) => id === themeId)?.title ?? '',
      })),
  ]
  const columns: Column<Row>[] = [
    { heading: 'Theme', isRowHeading: true, cell: ({ title }) => title },
    ...counts.byBasis.map(({ kind, name }) => ({
      heading: name,
      numeric: true,
      cell: ({ byBasis }: Row) => formatNumber(byBasis.find((of) => of.kind === kind)?.count ?? 0),
    })),
  ]
  return (
    <>
      <h2 className="govuk-heading-m" id="bases">
        How their views came about
      </h2>
      <p className="govuk-body">
        The same bodies, by who stands behind their answers: a meeting, a survey, the chair alone. A theme
        that many chairs name alone weighs otherwise than one that comes out of many meetings.
      </p>
      <DataTable
        caption="Bodies that speak of each theme, by how their views came about"
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty="No body has answered yet."
      />
    </>
  )
}
