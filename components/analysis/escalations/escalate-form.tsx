import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ToEscalate } from '@/lib/analysis/desk/types'
import { formatInstant } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'

type Props = {
  view: ToEscalate
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** An answer, and to which officer it is passed and why. */
export function EscalateForm({ view, action }: Props) {
  const { consultation, responseId, question, answerHash, text, bodyName, questionTitle, officers, open } =
    view
  const hidden = { consultationId: consultation.id, responseId, question, answerHash }
  return (
    <>
      <h2 className="govuk-heading-s">
        {bodyName}: {questionTitle}
      </h2>
      <blockquote className="govuk-inset-text as-written" dir="auto">
        {text}
      </blockquote>
      {open ? (
        <p className="govuk-body">
          <strong>
            {open.officerName} has it since {formatInstant(open.at)}
          </strong>
          {open.by ? `, from ${open.by}` : ''}.{' '}
          <Link className="govuk-link" href={`/staff/escalations/${open.id}`}>
            See what is done about it
          </Link>
        </p>
      ) : officers.length === 0 ? (
        <p className="govuk-body">
          Nobody has the role of an engagement officer. Ask an administrator to give it to whoever follows up
          such answers.
        </p>
      ) : (
        <ActionForm action={action}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SelectField
            name="officerId"
            label="Officer"
            hint="They get a letter with the way to this answer, and none of its words."
            emptyLabel="Choose an officer"
            options={officers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextAreaField
            name="why"
            label="Why it needs somebody"
            hint="What you read in it: a crime, a person at risk. The officer reads this here, not in the letter."
            rows={3}
          />
          <SubmitButton>Pass it to the officer</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
