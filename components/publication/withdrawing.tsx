import { ActionForm } from '@/components/ui/action-form'
import { TextField, TextAreaField } from '@/components/ui/fields'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatInstantDate } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { PublicationDesk } from '@/lib/publication/types'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { desk: PublicationDesk; actions: { withdraw: Action; restore: Action } }

/** Taking one back, with why; and what was taken back, to be put back. */
export function Withdrawing({ desk: { consultation, counts, withdrawn }, actions }: Props) {
  const hidden = { consultationId: consultation.id }
  if (counts.published === 0 && withdrawn.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Withdraw a response</h2>
      <p className="govuk-body">
        Nobody can read it any more from that moment, and publishing again does not bring it back.
      </p>
      <ActionForm action={actions.withdraw}>
        <input type="hidden" name="consultationId" value={consultation.id} />
        <TextField name="number" label="Number of the response" width={5} />
        <TextAreaField name="why" label="Why" rows={2} hint="For the record; it is not published." />
        <SubmitButton kind="warning">Withdraw it</SubmitButton>
      </ActionForm>
      {withdrawn.map(({ number, name, why, at }) => (
        <section key={number} aria-label={`Response ${number}, withdrawn`}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>
              Response {number}: {name}
            </strong>
            , withdrawn on {formatInstantDate(at)}. {why}
          </p>
          <OneButtonForm
            action={actions.restore}
            label={`Put response ${number} back`}
            hidden={{ ...hidden, number: String(number) }}
            kind="secondary"
          />
        </section>
      ))}
    </>
  )
}
