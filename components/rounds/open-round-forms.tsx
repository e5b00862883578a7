import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { DateField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { ManagedRound } from '@/lib/rounds/types'
import { Hidden } from './draft-editor'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { round: ManagedRound; path: string; wanted: string; extend: Action; close: Action }

/** More time for comments, or no more: each form where it was asked for. */
export function OpenRoundForms({ round, path, wanted, extend, close }: Props) {
  const { stageId, closesOn, allowedActions } = round
  if (!allowedActions.includes('extend')) return null
  const hidden = { stageId, path }
  return (
    <section aria-labelledby="time">
      <h2 className="govuk-heading-m" id="time">
        Until when
      </h2>
      <p className="govuk-body">
        <Link className="govuk-link" href={`${path}?do=extend#time`}>
          Give more time
        </Link>
        {', or '}
        <Link className="govuk-link" href={`${path}?do=close#time`}>
          close it now
        </Link>
        . It closes by itself at the end of its last day.
      </p>
      {wanted === 'extend' ? (
        <ActionForm action={extend} className="govuk-!-width-two-thirds">
          <Hidden values={hidden} />
          <DateField name="closesOn" label="New last day" defaultValue={closesOn} />
          <TextAreaField name="reason" label="Why is there more time?" rows={2} />
          <SubmitButton>Give more time</SubmitButton>
        </ActionForm>
      ) : null}
      {wanted === 'close' ? (
        <ActionForm action={close} className="govuk-!-width-two-thirds">
          <Hidden values={hidden} />
          <TextAreaField
            name="reason"
            label="Why does it close early?"
            hint="People were told that they have until its last day."
            rows={2}
          />
          <SubmitButton kind="warning">Close the round</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  )
}
