import Link from 'next/link'
import { notFound } from 'next/navigation'
import { MilestoneForm } from '@/components/commitments/milestone-form'
import { getManagedAction } from '@/lib/commitments/get-managed-action'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveMilestone } from '../../../../../actions'

export const metadata = { title: 'Change a milestone' }

type Props = { params: Promise<{ id: string; commitmentId: string; actionId: string; milestoneId: string }> }

export default async function MilestonePage({ params }: Props) {
  const { id, commitmentId, actionId, milestoneId } = await params
  const back = `/staff/consultations/${id}/commitments/${commitmentId}/actions/${actionId}`
  const ctx = await requestContext()
  const { commitment, action } = await readPage(ctx, `${back}/milestones/${milestoneId}`, () =>
    getManagedAction(ctx, { commitmentId, actionId }),
  )
  const milestone = action.milestones.find((each) => each.id === milestoneId)
  if (!milestone) notFound()
  return (
    <>
      <Link href={back} className="govuk-back-link">
        Back to the action
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{action.what}</span>
        Change a milestone
      </h1>
      <MilestoneForm
        action={saveMilestone}
        commitment={commitment}
        actionId={actionId}
        milestone={milestone}
      />
    </>
  )
}
