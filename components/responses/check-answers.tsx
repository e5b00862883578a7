import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { formatDateWithWeekday } from '@/lib/core/format'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { InvitationToAnswer, Marks } from '@/lib/responses/types'
import { AnswerList } from './answer-list'

type Props = {
  token: string
  invitation: InvitationToAnswer
  lines: AnswerLine[]
  basedOn: number
  marks: Marks
  /** What a group settles before it submits: whose view it is, the word of its chair. */
  blocks: ReactNode
  submit: (state: FormState, form: FormData) => Promise<FormState>
}

export function CheckAnswers({ token, invitation, lines, basedOn, submit, marks, blocks }: Props) {
  const { consultation, body, closesOn, submitted } = invitation
  const last = lines.at(-1)?.page ?? 0
  return (
    <>
      <a className="govuk-back-link" href={`/respond/${token}/questions?page=${last}`}>
        Back to the questions
      </a>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{consultation.title}</span>
          <h1 className="govuk-heading-l">Check your answers before you submit them</h1>
          <p className="govuk-body">
            These are the answers of {body.name}.{' '}
            {submitted
              ? 'Those submitted before count until you submit these.'
              : 'They do not count until you submit them.'}
          </p>
          <AnswerList
            {...{ lines, marks }}
            locale={invitation.questionnaire.locale}
            changeHref={({ name }) => `/respond/${token}/questions?question=${encodeURIComponent(name)}`}
          />
          {blocks}
          <ActionForm action={submit}>
            <h2 className="govuk-heading-m">Submit</h2>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="basedOn" value={basedOn} />
            <TextField
              name="copyTo"
              type="email"
              autoComplete="email"
              label="E-mail address for a copy (optional)"
              hint="We use it to send this copy and for nothing else."
            />
            {closesOn ? (
              <p className="govuk-body">
                You can still change your answers until the end of {formatDateWithWeekday(closesOn)}.
              </p>
            ) : null}
            <SubmitButton>{submitted ? 'Submit the changed answers' : 'Submit your answers'}</SubmitButton>
          </ActionForm>
        </div>
      </div>
    </>
  )
}
