import Link from 'next/link'
import { MilestoneDay } from '@/components/commitments/action-plan'
import { MilestoneForm } from '@/components/commitments/milestone-form'
import { MoveForm } from '@/components/commitments/move-form'
import { ACTION_MOVE_WORDS } from '@/components/commitments/move-words'
import { ActionTag } from '@/components/commitments/state-tags'
import { DoneBanner } from '@/components/ui/done-banner'
import { SummaryList } from '@/components/ui/summary-list'
import { getManagedAction } from '@/lib/commitments/get-managed-action'
import type { ActionView } from '@/lib/commitments/types'
import { formatDate } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { goOnWithAction, saveNewMilestone } from '../../../actions'

export const metadata = { title: 'Action' }

const SAVED: Record<string, string> = {
  action: 'The action is saved.',
  milestone: 'The milestones are saved.',
}

type Props = {
  params: Promise<{ id: string; commitmentId: string; actionId: string }>
  searchParams: Promise<{ saved?: string }>
}

export default async function ActionPage({ params, searchParams }: Props) {
  const { id, commitmentId, actionId } = await params
  const { saved = '' } = await searchParams
  const back = `/staff/consultations/${id}/commitments/${commitmentId}`
  const path = `${back}/actions/${actionId}`
  const ctx = await requestContext()
  const { commitment, action } = await readPage(ctx, path, () =>
    getManagedAction(ctx, { commitmentId, actionId }),
  )
  const { version } = action
  const mayEdit = commitment.allowedEdits.includes('edit-actions')
  const hidden = { consultationId: commitment.consultation.id, commitmentId, actionId, version: `${version}` }
  return (
    <>
      <Link href={back} className="govuk-back-link">
        Back to the commitment
      </Link>
      <DoneBanner text={SAVED[saved]} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{commitment.title}</span>
        {action.what}
      </h1>
      <Facts action={action} />
      {mayEdit ? (
        <p className="govuk-body">
          <Link className="govuk-link" href={`${path}/edit`}>
            Change what, who or by when
          </Link>
        </p>
      ) : null}
      {commitment.actionMoves[actionId]?.length ? (
        <h2 className="govuk-heading-m">What happens to it</h2>
      ) : null}
      <MoveForm
        key={version}
        action={goOnWithAction}
        hidden={hidden}
        label="The action"
        moves={commitment.actionMoves[actionId] ?? []}
        words={ACTION_MOVE_WORDS}
      />
      {mayEdit && commitment.state === 'draft' ? (
        <p className="govuk-body">It can be started once the commitment is made.</p>
      ) : null}
      <h2 className="govuk-heading-m">Milestones</h2>
      <Milestones action={action} path={mayEdit ? path : null} />
      {mayEdit ? (
        <>
          <h3 className="govuk-heading-s">Add a milestone</h3>
          <MilestoneForm
            // Empty again once one is added.
            key={action.milestones.length}
            action={saveNewMilestone}
            commitment={commitment}
            actionId={actionId}
          />
        </>
      ) : null}
    </>
  )
}

function Facts({ action }: { action: ActionView }) {
  const { owner, dueOn, state, isOverdue, whyDropped } = action
  return (
    <SummaryList
      rows={[
        { key: 'Who does it', value: owner },
        { key: 'By when', value: formatDate(dueOn) },
        { key: 'How it stands', value: <ActionTag state={state} isOverdue={isOverdue} /> },
        { key: 'Why it was dropped', value: whyDropped || null },
      ]}
    />
  )
}

function Milestones({ action, path }: { action: ActionView; path: string | null }) {
  if (action.milestones.length === 0)
    return <p className="govuk-body">None. Points on the way show early whether it will be done in time.</p>
  return (
    <ul className="govuk-list govuk-list--bullet">
      {action.milestones.map((milestone) => (
        <li key={milestone.id}>
          {path ? (
            <Link className="govuk-link" href={`${path}/milestones/${milestone.id}`}>
              {milestone.what}
            </Link>
          ) : (
            milestone.what
          )}
          : <MilestoneDay milestone={milestone} />
        </li>
      ))}
    </ul>
  )
}
