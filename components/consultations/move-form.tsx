'use client'

import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { DateField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ConsultationView } from '@/lib/consultations/types'
import type { CalendarDate } from '@/lib/core/london-time'
import type { FormState } from '@/lib/core/form-action'
import { ACTION_WORDS } from './action-words'
import type { PlainMove } from './move-words'

type Props = {
  consultation: ConsultationView
  move: PlainMove
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** The last day that is offered, where it is extended. */
  closesOn?: CalendarDate | null
}

const REASONS: Partial<Record<PlainMove, { label: string; hint: string }>> = {
  'return-to-draft': { label: 'Why?', hint: 'For the record; you can leave it empty.' },
  extend: {
    label: 'Why is it extended?',
    hint: 'It is kept with the old date and shown to those who are asked.',
  },
  close: {
    label: 'Why does it close now?',
    hint: 'Needed where its last day is not over: people were told that they have until then.',
  },
  withdraw: { label: 'Why is it withdrawn?', hint: 'Where it was launched, the public reads this.' },
}

export function MoveForm({ consultation, move, action, closesOn }: Props) {
  const { id, version } = consultation
  const reason = REASONS[move]
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="move" value={move} />
      {move === 'extend' ? <DateField name="closesOn" label="New last day" defaultValue={closesOn} /> : null}
      {reason ? <TextAreaField name="reason" {...reason} labelSize="s" rows={4} /> : null}
      <div className="govuk-button-group">
        <SubmitButton kind={move === 'withdraw' ? 'warning' : undefined}>{ACTION_WORDS[move]}</SubmitButton>
        <Link className="govuk-link" href={`/staff/consultations/${id}`}>
          Cancel
        </Link>
      </div>
    </ActionForm>
  )
}
