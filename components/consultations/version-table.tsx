import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { QuestionnaireVersionItem } from '@/lib/consultations/types'
import { formatInstant, formatNumber } from '@/lib/core/format'

type Row = QuestionnaireVersionItem

export function VersionTable({ path, versions }: { path: string; versions: Row[] }) {
  const columns: Column<Row>[] = [
    {
      heading: 'Version',
      isRowHeading: true,
      cell: (row) => (
        <Link className="govuk-link" href={`${path}?version=${row.versionId}#shown`}>
          Version {row.number}
        </Link>
      ),
    },
    { heading: 'Questions', numeric: true, cell: (row) => formatNumber(row.questionCount) },
    { heading: 'Minutes', numeric: true, cell: (row) => formatNumber(row.minutes) },
    { heading: 'Last changed', cell: (row) => formatInstant(row.updatedAt) },
    { heading: 'First shown', cell: (row) => (row.frozenAt ? formatInstant(row.frozenAt) : 'Not yet') },
    { heading: 'Responses', numeric: true, cell: (row) => formatNumber(row.responses) },
  ]
  return (
    <DataTable
      caption="Versions, newest first"
      captionHidden
      columns={columns}
      rows={versions}
      keyOf={(row) => row.versionId}
      empty="There is no questionnaire yet. Write one, and its versions stand here."
    />
  )
}
