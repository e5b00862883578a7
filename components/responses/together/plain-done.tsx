import type { ReactNode } from 'react'
import type { FormKey } from '@/lib/core/english-words'
import type { Words } from '@/lib/core/words'

/** Says on the next page that what was asked for is done. Plain. */
export function PlainDone({ text, words }: { text: ReactNode; words: Words<FormKey> }) {
  if (!text) return null
  return (
    <div className="govuk-notification-banner govuk-notification-banner--success" role="alert">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title">{words.say('live.done')}</h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  )
}
