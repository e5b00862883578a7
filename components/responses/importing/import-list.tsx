import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { formatInstant, formatNumber } from '@/lib/core/format'
import type { ImportsView } from '@/lib/responses/list-imports'

type Row = ImportsView['imports'][number]

const STATUS: Record<string, string> = {
  mapping: 'Not imported yet',
  waiting: 'Being imported',
  done: 'Imported',
}

/** What was uploaded before. */
export function ImportList({ view }: { view: ImportsView }) {
  const base = `/staff/consultations/${view.consultation.id}/import-responses`
  const columns: Column<Row>[] = [
    {
      heading: 'File',
      isRowHeading: true,
      cell: ({ id, fileName }) => (
        <Link className="govuk-link" href={`${base}/${id}`}>
          {fileName}
        </Link>
      ),
    },
    { heading: 'Uploaded', cell: ({ uploadedAt }) => formatInstant(uploadedAt) },
    { heading: 'By', cell: ({ uploadedByName }) => uploadedByName },
    { heading: 'Standing', cell: ({ status }) => STATUS[status] ?? status },
    { heading: 'New', numeric: true, cell: ({ fresh }) => (fresh === null ? '' : formatNumber(fresh)) },
    { heading: 'Left out', numeric: true, cell: ({ bad }) => (bad === null ? '' : formatNumber(bad)) },
  ]
  return (
    <DataTable
      caption="Files uploaded before"
      columns={columns}
      rows={view.imports}
      keyOf={({ id }) => id}
      empty="No file has been uploaded yet. Files and what became of them are listed here for 30 days."
    />
  )
}
