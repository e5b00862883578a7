import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { formatInstant, formatNumber } from '@/lib/core/format'
import type { LearnerSummary } from '@/lib/learning/types'

/** The learners that there were, newest first: earlier ones stay with what was decided on their proposals. */
export function LearnerList({ runs, path }: { runs: LearnerSummary[]; path: string }) {
  return (
    <DataTable
      caption="Learners"
      columns={[
        {
          heading: 'Learner',
          cell: (run: LearnerSummary) => <Name run={run} path={path} />,
          isRowHeading: true,
        },
        { heading: 'Question', cell: ({ question }) => question },
        { heading: 'Taught with', cell: ({ trainedOn }) => formatNumber(trainedOn), numeric: true },
        { heading: 'Open', cell: ({ open }) => formatNumber(open), numeric: true },
        { heading: 'Accepted', cell: ({ accepted }) => formatNumber(accepted), numeric: true },
        { heading: 'Rejected', cell: ({ rejected }) => formatNumber(rejected), numeric: true },
      ]}
      rows={runs.filter(({ finished }) => finished)}
      keyOf={({ id }) => id}
      empty="No learner has been taught yet. Each one will stand here with what became of its proposals."
    />
  )
}

function Name({
  run: { id, number, isNewest, askedAt, askedBy },
  path,
}: {
  run: LearnerSummary
  path: string
}) {
  return (
    <>
      <Link className="govuk-link" href={`${path}/${id}`}>
        Learner {number}
      </Link>
      {isNewest ? '' : ', replaced'}
      <br />
      <span className="govuk-!-font-weight-regular">
        {formatInstant(askedAt)}
        {askedBy ? `, ${askedBy}` : ''}
      </span>
    </>
  )
}
