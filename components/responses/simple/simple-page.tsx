import type { ReactNode } from 'react'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { formatTime } from '@/lib/core/format'
import { linkTo } from '@/components/ui/marks'
import type { AllWords } from '@/lib/core/words-in'
import type { SimplePage } from '@/lib/responses/simple/types'
import type { DraftView, InvitationToAnswer } from '@/lib/responses/types'
import { LanguageChoice } from '../language-choice'
import { ofWhom } from '../of-whom'
import { PreviewBanner } from '../preview-banner'
import { Parts } from './parts'
import { Question } from './question'

type Props = {
  token: string
  invitation: InvitationToAnswer
  words: AllWords
  draft: DraftView
  page: SimplePage
  /** The answers are being changed from the page that shows them all. */
  toCheck: boolean
  /** It was just saved, on request. */
  isSaved?: boolean
}

/** A page of the questionnaire in plain HTML. */
export function SimplePageView(props: Props) {
  const { token, invitation, words, draft, page, toCheck, isSaved = false } = props
  const { consultation, body, questionnaire } = invitation
  const { languages, isPartly } = questionnaire
  const isWrong = page.problems.length > 0
  const address = `/respond/${token}/simple?page=${page.number}${toCheck ? '&check=1' : ''}`
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {invitation.purpose === 'preview' ? <PreviewBanner {...{ token, words }} /> : null}
        {isWrong ? (
          <ProblemSummary
            title={words.say('live.problem')}
            problems={page.problems.map(({ id, text }) => ({ href: `#${id}`, text: words.told(text) }))}
          />
        ) : null}
        {page.isMore && !isWrong ? <More words={words} /> : null}
        {isSaved ? <Saved at={formatTime(draft.updatedAt, words.language)} words={words} /> : null}
        <LanguageChoice {...{ token, languages, words, isPartly }} back="simple" />
        <span className="govuk-caption-l" dir="auto">
          {words.say(ofWhom('questions.of', invitation), {
            consultation: consultation.title,
            body: body.name,
          })}
        </span>
        <h1 className="govuk-heading-l">{page.title || words.say('simple.views')}</h1>
        {page.count > 1 ? (
          <p className="govuk-body">{words.say('live.page', { current: page.place, count: page.count })}</p>
        ) : null}
        {page.description ? <p className="govuk-body as-written">{page.description}</p> : null}
        <form method="post" action={address} noValidate>
          <DefaultButton words={words} />
          <Parts
            parts={page.parts}
            level={2}
            draw={(question, level) => <Question key={question.id} {...{ question, level, words }} />}
          />
          <Buttons {...{ page, toCheck, words }} />
        </form>
        <p className="govuk-body no-print">
          {words.say('simple.interactive', { a: linkTo(`/respond/${token}/questions?page=${page.number}`) })}
        </p>
      </div>
    </div>
  )
}

/** What stands in the title of the browser's window: first of all that something is wrong. */
export function simplePageTitle(page: SimplePage, { consultation }: InvitationToAnswer, words: AllWords) {
  const heading = page.title || words.text('simple.views')
  const title = words.text('simple.window', { title: heading, consultation: consultation.title })
  return page.problems.length > 0 ? words.text('site.error-title', { title }) : title
}

/** The Enter key presses a form's first button: it must not be one that removes something. */
const DefaultButton = ({ words }: { words: AllWords }) => (
  <button
    type="submit"
    name="go"
    value="next"
    className="govuk-visually-hidden"
    tabIndex={-1}
    aria-hidden="true"
  >
    {words.say('live.continue')}
  </button>
)

function Buttons({ page, toCheck, words }: Pick<Props, 'page' | 'toCheck' | 'words'>) {
  const secondary = 'govuk-button govuk-button--secondary'
  return (
    <div className="govuk-button-group">
      <button type="submit" name="go" value="next" className="govuk-button">
        {words.say(toCheck ? 'simple.save-check' : 'simple.save-next')}
      </button>
      {page.place > 1 && !toCheck ? (
        <button type="submit" name="go" value="back" className={secondary}>
          {words.say('simple.save-back')}
        </button>
      ) : null}
      <button type="submit" name="go" value="later" className={secondary}>
        {words.say('simple.save-later')}
      </button>
    </div>
  )
}

type NoticeProps = { title: ReactNode; role: 'alert' | 'region'; children: ReactNode }

function Notice({ title, role, children }: NoticeProps) {
  return (
    <div className="govuk-notification-banner" role={role} aria-labelledby="notice-title">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="notice-title">
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{children}</p>
      </div>
    </div>
  )
}

const More = ({ words }: { words: AllWords }) => (
  <Notice title={words.say('simple.more-title')} role="alert">
    {words.say('simple.more')}
  </Notice>
)

const Saved = ({ at, words }: { at: string; words: AllWords }) => (
  <Notice title={words.say('simple.saved-title')} role="alert">
    {words.say('simple.saved', { time: at })}
  </Notice>
)
