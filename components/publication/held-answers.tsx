import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Pagination } from '@/components/ui/pagination'
import { countOf } from '@/lib/core/format'
import type { HeldItem, HeldWhy, PublicationDesk } from '@/lib/publication/types'

const WHY: Record<HeldWhy, string> = {
  found: 'Something in it may say who somebody is',
  'not-looked-at': 'Of a person: every word is looked at first',
  corrected: 'Corrected since it was decided on',
}

/** Answers that wait, each with the way to the redaction desk. */
export function HeldAnswers({ desk, path }: { desk: PublicationDesk; path: string }) {
  const { consultation, held, heldTotal, heldPages, page, work } = desk
  const columns: Column<HeldItem>[] = [
    { heading: 'Who', cell: ({ name }) => name },
    {
      heading: 'Answer to',
      isRowHeading: true,
      cell: ({ responseId, question, questionTitle }) => (
        <Link
          className="govuk-link"
          href={`/staff/consultations/${consultation.id}/redaction/${responseId}?${new URLSearchParams({ question, show: 'all' })}`}
        >
          {questionTitle}
        </Link>
      ),
    },
    { heading: 'Why it waits', cell: ({ why }) => WHY[why] },
  ]
  return (
    <>
      <h2 className="govuk-heading-m">Waiting to be looked at</h2>
      {heldTotal > 0 ? (
        <p className="govuk-body">
          {countOf(heldTotal, 'answer')} {heldTotal === 1 ? 'was' : 'were'} held back at the last run. Decide
          on them, then bring the published responses up to date.
        </p>
      ) : null}
      <DataTable
        caption="Answers that wait"
        captionHidden
        columns={columns}
        rows={held}
        keyOf={({ responseId, question }) => `${responseId}~${question}`}
        empty={
          work
            ? 'No answer waits.'
            : 'Nothing has been published yet. What has to be looked at first is named here when it is.'
        }
      />
      <Pagination
        page={page}
        pages={heldPages}
        hrefOf={(n) => `${path}?page=${n}`}
        label="Pages of answers that wait"
      />
    </>
  )
}
