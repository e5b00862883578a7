import Link from 'next/link'
import { CommitmentForm } from '@/components/commitments/commitment-form'
import { getManagedCommitment } from '@/lib/commitments/get-managed-commitment'
import { listThemeChoices } from '@/lib/commitments/list-theme-choices'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveCommitment } from '../../actions'

export const metadata = { title: 'Change a commitment' }

type Props = { params: Promise<{ id: string; commitmentId: string }> }

export default async function EditCommitmentPage({ params }: Props) {
  const { id, commitmentId } = await params
  const path = `/staff/consultations/${id}/commitments/${commitmentId}`
  const ctx = await requestContext()
  const { commitment, themes } = await readPage(ctx, `${path}/edit`, async () => {
    const commitment = await getManagedCommitment(ctx, { commitmentId })
    const consultationId = commitment.consultation.id
    return { commitment, themes: await listThemeChoices(ctx, { consultationId }) }
  })
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Back to the commitment
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{commitment.title}</span>
        Change a commitment
      </h1>
      <CommitmentForm
        action={saveCommitment}
        consultation={commitment.consultation}
        themes={themes}
        commitment={commitment}
      />
    </>
  )
}
