import Link from 'next/link'
import { AskBodyForm } from '@/components/compiles/ask-body-form'
import { DataTable } from '@/components/ui/data-table'
import { DoneBanner } from '@/components/ui/done-banner'
import { listBodiesToAsk } from '@/lib/compiles/list-bodies-to-ask'
import { formatInstantDate } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { ask } from '../actions'

export const metadata = { title: 'Ask a further group' }

type Props = {
  params: Promise<{ invitationId: string }>
  searchParams: Promise<{ asked?: string; letter?: string }>
}

export default async function AskPage({ params, searchParams }: Props) {
  const { invitationId } = await params
  const { asked, letter } = await searchParams
  const ctx = await requestContext()
  const desk = `/my-groups/compile/${invitationId}`
  const view = await readPage(ctx, `${desk}/ask`, () => listBodiesToAsk(ctx, { invitationId }))
  const done =
    letter === 'no'
      ? `${asked} was invited. Nobody there has an e-mail address: ask the authority for a link.`
      : `${asked} was invited, and a letter went to its contact.`
  return (
    <>
      <Link href={desk} className="govuk-back-link">
        Back to the desk
      </Link>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <DoneBanner text={asked ? done : undefined} />
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">{view.consultation.title}</span>
            Ask a further group of {view.borough.name}
          </h1>
          <p className="govuk-body">
            Bring in your custody visitors, your advisory group or others of the borough. The group gets a
            letter with a link of its own, answers the same questions, and its answer comes to your desk. It
            is counted as asked after the launch.
          </p>
          <AskBodyForm view={view} action={ask} />
          <DataTable
            caption="Who is asked in your borough"
            rows={view.asked}
            keyOf={({ name }) => name}
            empty="No panel of your borough was asked."
            columns={[
              { heading: 'Group', isRowHeading: true, cell: ({ name }) => name },
              {
                heading: 'Asked by',
                cell: ({ isAskedByGroup }) => (isAskedByGroup ? 'Your group' : 'The authority'),
              },
              {
                heading: 'Answered',
                cell: ({ answeredAt }) => (answeredAt ? formatInstantDate(answeredAt) : 'Not yet'),
              },
            ]}
          />
        </div>
      </div>
    </>
  )
}
