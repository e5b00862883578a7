import Link from 'next/link'
import { CommitmentForm } from '@/components/commitments/commitment-form'
import { listThemeChoices } from '@/lib/commitments/list-theme-choices'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveNewCommitment } from '../actions'

export const metadata = { title: 'Write a commitment' }

export default async function NewCommitmentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const list = `/staff/consultations/${id}/commitments`
  const ctx = await requestContext()
  const { consultation, themes } = await readPage(ctx, `${list}/new`, async () => ({
    consultation: await getManagedConsultation(ctx, { id }),
    themes: await listThemeChoices(ctx, { consultationId: id }),
  }))
  return (
    <>
      <Link href={list} className="govuk-back-link">
        Back to the commitments
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        Write a commitment
      </h1>
      <CommitmentForm action={saveNewCommitment} consultation={consultation} themes={themes} />
    </>
  )
}
