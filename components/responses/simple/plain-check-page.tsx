import type { ReactNode } from 'react'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { formatDateWithWeekday } from '@/lib/core/format'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { DraftView, InvitationToAnswer } from '@/lib/responses/types'
import { PreviewBanner } from '../preview-banner'
import { AnswerList } from '../answer-list'
import { LabelledField } from './text-field'

type Props = {
  token: string
  invitation: InvitationToAnswer
  draft: DraftView
  lines: AnswerLine[]
  /** Where a question stands on its page. */
  fieldOf: (question: string) => string
  problems: { href: string; text: string }[]
  /** What was typed as an address for a copy. */
  copyTo: string
  /** What else is to be settled before submitting. */
  blocks: ReactNode
}

/** All answers before they are submitted, on a page without scripts. */
export function PlainCheckPage(props: Props) {
  const { token, invitation, draft, lines, fieldOf, problems, copyTo, blocks } = props
  const { consultation, body, closesOn, submitted } = invitation
  const address = `/respond/${token}/simple`
  const wrong = problems.find(({ href }) => href === '#copyTo')?.text ?? ''
  const changeHref = ({ name, page }: AnswerLine) => `${address}?page=${page}&check=1#${fieldOf(name)}`
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {invitation.purpose === 'preview' ? <PreviewBanner token={token} /> : null}
        {problems.length > 0 ? <ProblemSummary problems={problems} /> : null}
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">Check your answers before you submit them</h1>
        <p className="govuk-body">
          These are the answers of {body.name}.{' '}
          {submitted
            ? 'Those submitted before count until you submit these.'
            : 'They do not count until you submit them.'}
        </p>
        <AnswerList {...{ lines, changeHref }} marks={draft.marks} locale={invitation.questionnaire.locale} />
        {blocks}
        <h2 className="govuk-heading-m">Submit</h2>
        <form method="post" action={`${address}/check`} noValidate>
          <input type="hidden" name="basedOn" value={draft.revision} />
          <LabelledField
            field={{
              ...{ id: 'copyTo', label: 'E-mail address for a copy (optional)', error: wrong, value: copyTo },
              ...{ hint: 'We use it to send this copy and for nothing else.', inputType: 'email', rows: 1 },
              ...{ inputMode: undefined, autoComplete: 'email', width: 0 },
            }}
          />
          {closesOn ? (
            <p className="govuk-body">
              You can still change your answers until the end of {formatDateWithWeekday(closesOn)}.
            </p>
          ) : null}
          <button type="submit" className="govuk-button">
            {submitted ? 'Submit the changed answers' : 'Submit your answers'}
          </button>
        </form>
        <p className="govuk-body no-print">
          <a className="govuk-link" href={`/respond/${token}/check`}>
            Use the interactive form instead
          </a>
        </p>
      </div>
    </div>
  )
}
