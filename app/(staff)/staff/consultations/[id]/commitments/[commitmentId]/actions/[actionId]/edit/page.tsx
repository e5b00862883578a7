import Link from 'next/link'
import { StepForm } from '@/components/commitments/step-form'
import { getManagedAction } from '@/lib/commitments/get-managed-action'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveAction } from '../../../../actions'

export const metadata = { title: 'Change an action' }

type Props = { params: Promise<{ id: string; commitmentId: string; actionId: string }> }

export default async function EditActionPage({ params }: Props) {
  const { id, commitmentId, actionId } = await params
  const back = `/staff/consultations/${id}/commitments/${commitmentId}/actions/${actionId}`
  const ctx = await requestContext()
  const { commitment, action } = await readPage(ctx, `${back}/edit`, () =>
    getManagedAction(ctx, { commitmentId, actionId }),
  )
  return (
    <>
      <Link href={back} className="govuk-back-link">
        Back to the action
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{commitment.title}</span>
        Change an action
      </h1>
      <StepForm action={saveAction} commitment={commitment} step={action} />
    </>
  )
}
