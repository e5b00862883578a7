import Link from 'next/link'
import { DecideProposal } from '@/components/measures/waiting-proposals'
import { readPage } from '@/lib/core/read-page'
import { getMeasureProposal } from '@/lib/measures/get-measure-proposal'
import { yearWords } from '@/lib/measures/words'
import { requestContext } from '@/lib/people/request-context'
import { confirmProposal, sendProposalBack } from '../../actions'

export const metadata = { title: 'Confirm what a group says' }

export default async function MeasureProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const item = await readPage(ctx, `/staff/measures/waiting/${id}`, () =>
    getMeasureProposal(ctx, { proposalId: id }),
  )
  return (
    <>
      <Link href="/staff/measures" className="govuk-back-link">
        What groups say of themselves
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {item.measureName}, {yearWords(item.year)}
        </span>
        {item.body.name}
      </h1>
      <DecideProposal item={item} confirm={confirmProposal} sendBack={sendProposalBack} />
    </>
  )
}
