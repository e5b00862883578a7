import { ProblemSummary } from '@/components/ui/problem-summary'
import { formatTime } from '@/lib/core/format'
import { markedAs } from '@/lib/core/languages'
import type { SimplePage } from '@/lib/responses/simple/types'
import type { DraftView, InvitationToAnswer } from '@/lib/responses/types'
import { InLanguage } from '../in-language'
import { LanguageChoice } from '../language-choice'
import { PreviewBanner } from '../preview-banner'
import { Parts } from './parts'
import { Question } from './question'

type Props = {
  token: string
  invitation: InvitationToAnswer
  draft: DraftView
  page: SimplePage
  /** The answers are being changed from the page that shows them all. */
  toCheck: boolean
  /** It was just saved, on request. */
  isSaved?: boolean
}

/** A page of the questionnaire in plain HTML. */
export function SimplePageView({ token, invitation, draft, page, toCheck, isSaved = false }: Props) {
  const { consultation, body, questionnaire } = invitation
  const { languages, locale, isPartly } = questionnaire
  const isWrong = page.problems.length > 0
  const address = `/respond/${token}/simple?page=${page.number}${toCheck ? '&check=1' : ''}`
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {invitation.purpose === 'preview' ? <PreviewBanner token={token} /> : null}
        {isWrong ? (
          <InLanguage locale={locale}>
            <ProblemSummary problems={page.problems.map(({ id, text }) => ({ href: `#${id}`, text }))} />
          </InLanguage>
        ) : null}
        {page.isMore && !isWrong ? <More /> : null}
        {isSaved ? <Saved at={formatTime(draft.updatedAt)} /> : null}
        <LanguageChoice {...{ token, languages, locale, isPartly }} back="simple" />
        <span className="govuk-caption-l">
          {consultation.title}: answers of {body.name}
        </span>
        <h1 className="govuk-heading-l" {...markedAs(page.title ? locale : 'en')}>
          {headingOf(page)}
        </h1>
        {page.count > 1 ? (
          <p className="govuk-body">
            Page {page.place} of {page.count}
          </p>
        ) : null}
        {page.description ? (
          <p className="govuk-body as-written" {...markedAs(locale)}>
            {page.description}
          </p>
        ) : null}
        <form method="post" action={address} noValidate>
          <DefaultButton />
          <InLanguage locale={locale}>
            <Parts
              parts={page.parts}
              level={2}
              draw={(question, level) => <Question key={question.id} {...{ question, level }} />}
            />
          </InLanguage>
          <Buttons page={page} toCheck={toCheck} />
        </form>
        <p className="govuk-body no-print">
          <a className="govuk-link" href={`/respond/${token}/questions?page=${page.number}`}>
            Use the interactive form instead
          </a>
          . Continue first: then what you have written here is there as well.
        </p>
      </div>
    </div>
  )
}

/** What stands in the title of the browser's window: first of all that something is wrong. */
export const simplePageTitle = (page: SimplePage, { consultation }: InvitationToAnswer) =>
  `${page.problems.length > 0 ? 'Error: ' : ''}${headingOf(page)} - ${consultation.title}`

const headingOf = (page: SimplePage) => page.title || 'Your views'

/** The Enter key presses a form's first button: it must not be one that removes something. */
const DefaultButton = () => (
  <button
    type="submit"
    name="go"
    value="next"
    className="govuk-visually-hidden"
    tabIndex={-1}
    aria-hidden="true"
  >
    Continue
  </button>
)

function Buttons({ page, toCheck }: { page: SimplePage; toCheck: boolean }) {
  const secondary = 'govuk-button govuk-button--secondary'
  return (
    <div className="govuk-button-group">
      <button type="submit" name="go" value="next" className="govuk-button">
        {toCheck ? 'Save and go back to your answers' : 'Save and continue'}
      </button>
      {page.place > 1 && !toCheck ? (
        <button type="submit" name="go" value="back" className={secondary}>
          Save and go back
        </button>
      ) : null}
      <button type="submit" name="go" value="later" className={secondary}>
        Save and come back later
      </button>
    </div>
  )
}

function Notice({ title, role, children }: { title: string; role: 'alert' | 'region'; children: string }) {
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

const More = () => (
  <Notice title="There is more on this page" role="alert">
    What you answered is saved. Because of it this page now asks more: look for “This question is new on the
    page”.
  </Notice>
)

const Saved = ({ at }: { at: string }) => (
  <Notice title="Saved" role="alert">
    {`Saved at ${at}. You can close this page, and go on whenever you like by the link in your e-mail.`}
  </Notice>
)
