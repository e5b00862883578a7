import { LetterText } from '@/components/mail/letter-text'
import { countOf } from '@/lib/core/format'
import type { ReminderPreview as Preview } from '@/lib/invitations/reminder-types'

/** Whom a reminder would reach if it went out now, and how it reads. */
export function ReminderPreview({ preview }: { preview: Preview }) {
  const { letter } = preview
  return (
    <section aria-labelledby="reminder-preview">
      <h2 className="govuk-heading-m" id="reminder-preview">
        If it went out now
      </h2>
      <p className="govuk-body">{whom(preview)}</p>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">The letter they get</span>
        </summary>
        <div className="govuk-details__text">
          <p className="govuk-body">Subject: {letter.subject}</p>
          <LetterText text={letter.text} plain />
        </div>
      </details>
    </section>
  )
}

function whom({ asked, silent, reached }: Preview): string {
  if (asked === 0) return 'It would go to nobody: nobody has been asked yet.'
  if (silent === 0) return 'It would go to nobody: no body that was asked is still to answer.'
  const missed = silent - reached
  const to = `${countOf(silent, 'body has', 'bodies have')} neither answered nor declined. The letter would go to ${missed === 0 ? 'all' : reached} of them`
  return missed === 0
    ? `${to}.`
    : `${to}; ${missed} cannot be reached: there is no e-mail address, or their contact wants no reminders.`
}
