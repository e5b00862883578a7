import Link from 'next/link'
import { StepForm } from '@/components/commitments/step-form'
import { getManagedCommitment } from '@/lib/commitments/get-managed-commitment'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveNewAction } from '../../../actions'

export const metadata = { title: 'Add an action' }

type Props = { params: Promise<{ id: string; commitmentId: string }> }

export default async function NewActionPage({ params }: Props) {
  const { id, commitmentId } = await params
  const path = `/staff/consultations/${id}/commitments/${commitmentId}`
  const ctx = await requestContext()
  const commitment = await readPage(ctx, `${path}/actions/new`, () =>
    getManagedCommitment(ctx, { commitmentId }),
  )
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Back to the commitment
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{commitment.title}</span>
        Add an action
      </h1>
      <StepForm action={saveNewAction} commitment={commitment} />
    </>
  )
}
