import Link from 'next/link'
import { CommitmentTable } from '@/components/commitments/commitment-table'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { DoneBanner } from '@/components/ui/done-banner'
import { getCommitmentPlan } from '@/lib/commitments/get-commitment-plan'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'Commitments' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

export default async function CommitmentsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { saved } = await searchParams
  const path = `/staff/consultations/${id}/commitments`
  const ctx = await requestContext()
  const { consultation, commitments, mayAdd } = await readPage(ctx, path, () =>
    getCommitmentPlan(ctx, { consultationId: id }),
  )
  return (
    <>
      <DoneBanner text={saved === 'removed' ? 'The draft is removed.' : undefined} />
      <ConsultationHead consultation={consultation} heading="Commitments" />
      <p className="govuk-body">
        How we will work differently: what is promised because of what people said, who does it and by when. A
        draft is seen by staff alone. Once it is made, everybody can follow it.
      </p>
      {mayAdd.ok ? (
        <Link className="govuk-button" href={`${path}/new`}>
          Write a commitment
        </Link>
      ) : (
        <p className="govuk-body">{mayAdd.reason}</p>
      )}
      <CommitmentTable
        commitments={commitments}
        caption="Commitments of this consultation"
        empty="There are none yet. They come out of the report: what people said, and what will be done about it."
      />
      <p className="govuk-body">
        <Link className="govuk-link" href="/staff/commitments">
          Commitments of all consultations
        </Link>
        {commitments.some(({ number }) => number !== null) ? (
          <>
            {', '}
            <Link className="govuk-link" href={`/commitments?consultation=${consultation.slug}`}>
              as the public sees them
            </Link>
          </>
        ) : null}
      </p>
    </>
  )
}
