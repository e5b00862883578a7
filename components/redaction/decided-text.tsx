import { OneButtonForm } from '@/components/ui/one-button-form'
import { formatInstant } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { RedactionView } from '@/lib/redaction/types'

type Props = {
  view: RedactionView
  withdraw: (state: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
}

/** The public text as it was decided, or why there is none. */
export function DecidedText({
  view: { decided, state, mayDecide, responseId, question },
  withdraw,
  hidden,
}: Props) {
  if (!decided)
    return (
      <p className="govuk-inset-text">
        Nobody has decided on this answer yet. Until then it has no public text: nobody is given it who may
        only have that.
      </p>
    )
  return (
    <section aria-labelledby="public-text">
      {state === 'out-of-date' ? (
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">
            <span className="govuk-visually-hidden">Warning</span>
            The answer was corrected since. This public text is out of date and nobody is given it: decide
            again.
          </strong>
        </div>
      ) : null}
      <h2 className="govuk-heading-m" id="public-text">
        {state === 'out-of-date' ? 'The public text before the correction' : 'The public text'}
      </h2>
      <blockquote className="govuk-inset-text as-written" dir="auto">
        {decided.publicText}
      </blockquote>
      <p className="govuk-body-s">
        Decided {decided.by ? `by ${decided.by} ` : ''}on {formatInstant(decided.at)}. Fingerprint (SHA-256):{' '}
        <code className="as-written">{decided.sha256}</code>
      </p>
      {mayDecide ? (
        <OneButtonForm
          action={withdraw}
          label="Take this decision back"
          kind="secondary"
          hidden={{ ...hidden, responseId, question, seen: decided.sha256 }}
        />
      ) : null}
    </section>
  )
}
