import type { ReactNode } from 'react'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { formatDateWithWeekday } from '@/lib/core/format'
import { linkTo } from '@/components/ui/marks'
import type { AllWords } from '@/lib/core/words-in'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { DraftView, InvitationToAnswer } from '@/lib/responses/types'
import { PreviewBanner } from '../preview-banner'
import { ofWhom } from '../of-whom'
import { AnswerList } from '../answer-list'
import { LabelledField } from './text-field'

type Props = {
  token: string
  invitation: InvitationToAnswer
  words: AllWords
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
  const { token, invitation, words, draft, lines, fieldOf, problems, copyTo, blocks } = props
  const { consultation, body, closesOn, submitted } = invitation
  const address = `/respond/${token}/simple`
  const wrong = problems.find(({ href }) => href === '#copyTo')?.text ?? ''
  const changeHref = ({ name, page }: AnswerLine) => `${address}?page=${page}&check=1#${fieldOf(name)}`
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {invitation.purpose === 'preview' ? <PreviewBanner {...{ token, words }} /> : null}
        {problems.length > 0 ? (
          <ProblemSummary
            title={words.say('live.problem')}
            problems={problems.map(({ href, text }) => ({ href, text: words.told(text) }))}
          />
        ) : null}
        <span className="govuk-caption-l" dir="auto">
          {consultation.title}
        </span>
        <h1 className="govuk-heading-l">{words.say('check.heading')}</h1>
        <p className="govuk-body">
          {words.say(ofWhom(submitted ? 'check.again' : 'check.first', invitation), { body: body.name })}
        </p>
        <AnswerList
          {...{ lines, changeHref, words }}
          marks={draft.marks}
          locale={invitation.questionnaire.locale}
        />
        {blocks}
        <h2 className="govuk-heading-m">{words.say('check.submit-heading')}</h2>
        <form method="post" action={`${address}/check`} noValidate>
          <input type="hidden" name="basedOn" value={draft.revision} />
          <LabelledField
            field={{
              ...{ id: 'copyTo', label: words.text('check.copy'), error: wrong, value: copyTo },
              ...{ hint: words.text('check.copy-hint'), inputType: 'email', rows: 1 },
              ...{ inputMode: undefined, autoComplete: 'email', width: 0 },
            }}
            words={words}
          />
          {closesOn ? (
            <p className="govuk-body">
              {words.say('check.until', { date: formatDateWithWeekday(closesOn, words.language) })}
            </p>
          ) : null}
          <button type="submit" className="govuk-button">
            {words.say(submitted ? 'check.submit-changed' : 'check.submit')}
          </button>
        </form>
        <p className="govuk-body no-print">
          {words.say('check.interactive', { a: linkTo(`/respond/${token}/check`) })}
        </p>
      </div>
    </div>
  )
}
