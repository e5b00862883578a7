import type { Words } from '@/lib/core/words'

/** On the page of a submitted answer: that there are questions about oneself, and that they may be left. Plain. */
export function EqualityOffer({ token, words }: { token: string; words: Words }) {
  return (
    <section aria-labelledby="about-you" className="no-print">
      <h2 className="govuk-heading-m" id="about-you">
        {words.say('equality.heading')}
      </h2>
      <p className="govuk-body">{words.say('equality.offer')}</p>
      <p className="govuk-body">
        <a className="govuk-button govuk-button--secondary" href={`/respond/${token}/equality`}>
          {words.say('equality.offer-button')}
        </a>
      </p>
    </section>
  )
}
