import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { EscalatedAnswerInFull } from '@/lib/analysis/desk/types'
import { formatInstant } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'

type Props = {
  view: EscalatedAnswerInFull
  close: (state: FormState, form: FormData) => Promise<FormState>
}

/** The answer, why it was passed on, and what was done. */
export function EscalationRecord({ view, close }: Props) {
  const { id, bodyName, questionTitle, text, why, by, at, officerName, closedAt, closedBy, outcome } = view
  return (
    <>
      <p className="govuk-body">
        With <strong>{officerName}</strong> since {formatInstant(at)}
        {by ? `, passed on by ${by}` : ''}.
      </p>
      <h2 className="govuk-heading-s">Why</h2>
      <p className="govuk-body as-written" dir="auto">
        {why}
      </p>
      <h2 className="govuk-heading-s">
        {bodyName}: {questionTitle}
      </h2>
      <blockquote className="govuk-inset-text as-written" dir="auto">
        {text || 'The answer was taken out by a correction. Earlier versions stand with the response.'}
      </blockquote>
      <p className="govuk-body">
        <Link
          className="govuk-link"
          href={`/staff/consultations/${view.consultationId}/responses/${view.responseId}`}
        >
          The whole response, {view.reference}
        </Link>
      </p>
      {closedAt ? (
        <>
          <h2 className="govuk-heading-s">What was done</h2>
          <p className="govuk-body as-written" dir="auto">
            {outcome}
          </p>
          <p className="govuk-body-s">
            {closedBy ? `${closedBy}, ` : ''}
            {formatInstant(closedAt)}
          </p>
        </>
      ) : null}
      {view.mayClose ? (
        <ActionForm action={close}>
          <input type="hidden" name="escalationId" value={id} />
          <TextAreaField
            name="outcome"
            label="What was done"
            hint="Whom you told, and what follows. Whoever passed it on reads it."
            rows={4}
          />
          <SubmitButton>Close it</SubmitButton>
        </ActionForm>
      ) : null}
    </>
  )
}
