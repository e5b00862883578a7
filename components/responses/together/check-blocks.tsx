import { formatInstant } from '@/lib/core/format'
import type { SignOffView } from '@/lib/responses/types'

type BasisProps = { token: string; basis: string | null; isCorrection: boolean; next?: string }

/** On the page where answers are checked: who stands behind them, or that it is still to be said. Plain. */
export function BasisBlock({ token, basis, isCorrection, next = 'check' }: BasisProps) {
  return (
    <section aria-labelledby="basis">
      <h2 className="govuk-heading-m" id="basis">
        Who stands behind these answers
      </h2>
      {basis ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">{basis}</p>
          <a className="govuk-link" href={`/respond/${token}/basis?next=${next}`}>
            {isCorrection ? 'Is it still so? Change it here' : 'Change who stands behind them'}
          </a>
        </div>
      ) : (
        <div className="govuk-inset-text">
          <p className="govuk-body">
            Not said yet. Your answers weigh more when readers know whether a meeting, a survey or one person
            gave them.
          </p>
          <a
            className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
            href={`/respond/${token}/basis?next=${next}`}
          >
            Say who stands behind these answers
          </a>
        </div>
      )}
    </section>
  )
}

type SubmittedBasisProps = { token: string; basis: string | null; mayChange: boolean; next: string }

/**
 * With what was submitted: who stands behind it. Answers that were sent from a place without a connection may not say
 * it, and may say it still. Plain.
 */
export function SubmittedBasisBlock({ token, basis, mayChange, next }: SubmittedBasisProps) {
  return (
    <section aria-labelledby="basis">
      <h2 className="govuk-heading-m" id="basis">
        Who stands behind these answers
      </h2>
      <p className="govuk-body">{basis ?? 'Nobody has said yet.'}</p>
      {basis === null && mayChange ? (
        <form action={`/respond/${token}/basis`} method="post" className="no-print">
          <input type="hidden" name="step" value="begin" />
          <input type="hidden" name="next" value={next} />
          <p className="govuk-body">
            Your answers count as they are. They weigh more when readers know whether a meeting, a survey or
            one person gave them: say it, then submit them once more.
          </p>
          <button className="govuk-button govuk-button--secondary" type="submit">
            Say who stands behind these answers
          </button>
        </form>
      ) : null}
    </section>
  )
}

/** That the chair signs off, has done so, or wants changes. Nothing where nobody need and nobody did. Plain. */
export function SignOffBlock({ token, signOff }: { token: string; signOff: SignOffView }) {
  const { isNeeded, signedOff, sentBack, asked, isChair } = signOff
  if (!isNeeded && !signedOff && !sentBack) return null
  return (
    <section aria-labelledby="sign-off">
      <h2 className="govuk-heading-m" id="sign-off">
        {signedOff ? 'Signed off' : sentBack ? 'Sent back by the chair' : 'Waiting for the chair'}
      </h2>
      <div className="govuk-inset-text">
        {signedOff ? (
          <p className="govuk-body">
            By {signedOff.name} on {formatInstant(signedOff.at)}. A change to any answer takes that back.
          </p>
        ) : null}
        {sentBack && !signedOff ? (
          <p className="govuk-body as-written" dir="auto">
            {sentBack.note}
          </p>
        ) : null}
        {isNeeded && !signedOff ? (
          <p className="govuk-body">
            Your group’s answers can be submitted once its chair has signed them off.
            {asked ? ` The chair was asked on ${formatInstant(asked.at)}.` : ''}
          </p>
        ) : null}
        <a
          className={
            signedOff ? 'govuk-link' : 'govuk-button govuk-button--secondary govuk-!-margin-bottom-0'
          }
          href={`/respond/${token}/sign-off`}
        >
          {signedOff ? 'See the sign-off' : isChair ? 'Read and sign off' : 'Ask the chair to sign off'}
        </a>
      </div>
    </section>
  )
}
