import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { formatDateWithWeekday } from '@/lib/core/format'
import type { Words } from '@/lib/core/words'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { InvitationToAnswer, Marks } from '@/lib/responses/types'
import { ofWhom } from './of-whom'
import { AnswerList } from './answer-list'

type Props = {
  token: string
  invitation: InvitationToAnswer
  words: Words
  lines: AnswerLine[]
  basedOn: number
  marks: Marks
  /** What a group settles before it submits: whose view it is, the word of its chair. */
  blocks: ReactNode
  submit: (state: FormState, form: FormData) => Promise<FormState>
}

export function CheckAnswers(props: Props) {
  const { token, invitation, words, lines, basedOn, submit, marks, blocks } = props
  const { consultation, body, closesOn, submitted } = invitation
  const last = lines.at(-1)?.page ?? 0
  return (
    <>
      <a className="govuk-back-link" href={`/respond/${token}/questions?page=${last}`}>
        {words.say('live.back-to-questions')}
      </a>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l" dir="auto">
            {consultation.title}
          </span>
          <h1 className="govuk-heading-l">{words.say('check.heading')}</h1>
          <p className="govuk-body">
            {words.say(ofWhom(submitted ? 'check.again' : 'check.first', invitation), { body: body.name })}
          </p>
          <AnswerList
            {...{ lines, marks, words }}
            locale={invitation.questionnaire.locale}
            changeHref={({ name }) => `/respond/${token}/questions?question=${encodeURIComponent(name)}`}
          />
          {blocks}
          <ActionForm action={submit}>
            <h2 className="govuk-heading-m">{words.say('check.submit-heading')}</h2>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="basedOn" value={basedOn} />
            <TextField
              name="copyTo"
              type="email"
              autoComplete="email"
              label={words.say('check.copy')}
              hint={words.say('check.copy-hint')}
            />
            {closesOn ? (
              <p className="govuk-body">
                {words.say('check.until', { date: formatDateWithWeekday(closesOn, words.language) })}
              </p>
            ) : null}
            <SubmitButton>{words.say(submitted ? 'check.submit-changed' : 'check.submit')}</SubmitButton>
          </ActionForm>
        </div>
      </div>
    </>
  )
}
