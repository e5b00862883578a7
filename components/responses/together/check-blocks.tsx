import { formatInstant } from '@/lib/core/format'
import type { Words } from '@/lib/core/words'
import type { SignOffView } from '@/lib/responses/types'

type BasisProps = { token: string; basis: string | null; isCorrection: boolean; next?: string; words: Words }

/** On the page where answers are checked: who stands behind them, or that it is still to be said. Plain. */
export function BasisBlock({ token, basis, isCorrection, next = 'check', words }: BasisProps) {
  return (
    <section aria-labelledby="basis">
      <h2 className="govuk-heading-m" id="basis">
        {words.say('basis.heading')}
      </h2>
      {basis ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">{basis}</p>
          <a className="govuk-link" href={`/respond/${token}/basis?next=${next}`}>
            {words.say(isCorrection ? 'basis.still' : 'basis.change')}
          </a>
        </div>
      ) : (
        <div className="govuk-inset-text">
          <p className="govuk-body">{words.say('basis.not-said')}</p>
          <a
            className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
            href={`/respond/${token}/basis?next=${next}`}
          >
            {words.say('basis.say')}
          </a>
        </div>
      )}
    </section>
  )
}

type SubmittedBasisProps = {
  token: string
  basis: string | null
  mayChange: boolean
  next: string
  words: Words
}

/**
 * With what was submitted: who stands behind it. Answers that were sent from a place without a connection may not say
 * it, and may say it still. Plain.
 */
export function SubmittedBasisBlock({ token, basis, mayChange, next, words }: SubmittedBasisProps) {
  return (
    <section aria-labelledby="basis">
      <h2 className="govuk-heading-m" id="basis">
        {words.say('basis.heading')}
      </h2>
      <p className="govuk-body">{basis ?? words.say('sign-off.nobody-said')}</p>
      {basis === null && mayChange ? (
        <form action={`/respond/${token}/basis`} method="post" className="no-print">
          <input type="hidden" name="step" value="begin" />
          <input type="hidden" name="next" value={next} />
          <p className="govuk-body">{words.say('basis.say-late')}</p>
          <button className="govuk-button govuk-button--secondary" type="submit">
            {words.say('basis.say')}
          </button>
        </form>
      ) : null}
    </section>
  )
}

/** That the chair signs off, has done so, or wants changes. Nothing where nobody need and nobody did. Plain. */
type SignOffProps = { token: string; signOff: SignOffView; words: Words }

export function SignOffBlock({ token, signOff, words }: SignOffProps) {
  const on = (at: Date) => formatInstant(at, words.language)
  const { isNeeded, signedOff, sentBack, asked, isChair } = signOff
  if (!isNeeded && !signedOff && !sentBack) return null
  return (
    <section aria-labelledby="sign-off">
      <h2 className="govuk-heading-m" id="sign-off">
        {words.say(signedOff ? 'sign-off.is-given' : sentBack ? 'sign-off.is-back' : 'sign-off.is-waiting')}
      </h2>
      <div className="govuk-inset-text">
        {signedOff ? (
          <p className="govuk-body">
            {words.say('sign-off.given-short', { name: signedOff.name, when: on(signedOff.at) })}
          </p>
        ) : null}
        {sentBack && !signedOff ? (
          <p className="govuk-body as-written" dir="auto">
            {sentBack.note}
          </p>
        ) : null}
        {isNeeded && !signedOff ? <p className="govuk-body">{words.say('sign-off.group-needs')}</p> : null}
        {isNeeded && !signedOff && asked ? (
          <p className="govuk-body">{words.say('sign-off.asked', { when: on(asked.at) })}</p>
        ) : null}
        <a
          className={
            signedOff ? 'govuk-link' : 'govuk-button govuk-button--secondary govuk-!-margin-bottom-0'
          }
          href={`/respond/${token}/sign-off`}
        >
          {words.say(signedOff ? 'sign-off.see' : isChair ? 'sign-off.read' : 'sign-off.ask-button')}
        </a>
      </div>
    </section>
  )
}
