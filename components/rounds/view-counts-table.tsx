import { DataTable } from '@/components/ui/data-table'
import { VIEWS, type View, type ViewCounts } from '@/lib/rounds/types'
import { VIEW_NAMES } from './round-words'

type Row = { key: string; name: string; counts: Record<View, number | null> }

/** How many would keep, change or drop a passage: kinds of body, and persons in a row of their own. */
export function ViewCountsTable({ views, caption }: { views: ViewCounts; caption: string }) {
  const persons = Object.values(views.persons).some((count) => count !== 0)
  const rows: Row[] = [
    ...views.bodies.map(({ code, name, counts }) => ({ key: code, name, counts })),
    ...(persons ? [{ key: 'persons', name: 'Members of the public', counts: views.persons }] : []),
  ]
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          { heading: 'Who', cell: ({ name }: Row) => name, isRowHeading: true },
          ...VIEWS.map((view) => ({
            heading: VIEW_NAMES[view],
            cell: ({ counts }: Row) => counts[view] ?? 'not shown',
            numeric: true,
          })),
        ]}
        rows={rows}
        keyOf={({ key }) => key}
        empty="Nobody has said yet whether to keep, change or drop it."
      />
      {Object.values(views.persons).includes(null) ? (
        <p className="govuk-body-s">Numbers of fewer than ten people are not shown.</p>
      ) : null}
    </>
  )
}
