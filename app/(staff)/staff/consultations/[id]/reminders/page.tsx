import type { Metadata } from 'next'
import { InvitationsHead } from '@/components/invitations/invitations-head'
import { ReminderList } from '@/components/invitations/reminder-list'
import { ReminderPreview } from '@/components/invitations/reminder-preview'
import { RemindersForm } from '@/components/invitations/reminders-form'
import { readPage } from '@/lib/core/read-page'
import { listReminders } from '@/lib/invitations/list-reminders'
import { previewReminder } from '@/lib/invitations/preview-reminder'
import { requestContext } from '@/lib/people/request-context'
import { addressOf } from '../rates/address-of'
import { saveReminders } from './actions'

export const metadata: Metadata = { title: 'Reminders' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function RemindersPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const ctx = await requestContext()
  const input = { consultationId: id, stage }
  const view = await readPage(ctx, addressOf(`/staff/consultations/${id}/reminders`, { stage }), () =>
    listReminders(ctx, input),
  )
  const preview = await previewReminder(ctx, input)
  return (
    <>
      <InvitationsHead stage={stage} consultation={view.consultation} here="reminders" title="Reminders" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body">
            A reminder goes to bodies that have neither answered nor said that they will not. It says how many
            of their borough’s bodies have answered, and how to hear no more. Nobody gets the same reminder
            twice.
          </p>
          <ReminderList reminders={view.reminders} />
          {view.maySet ? <ReminderPreview preview={preview} /> : null}
          {view.maySet ? <RemindersForm view={view} stage={stage} action={saveReminders} /> : null}
        </div>
      </div>
    </>
  )
}
