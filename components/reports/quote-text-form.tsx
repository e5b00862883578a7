import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, TextAreaField, TextField } from '@/components/ui/fields'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { QuoteInContext } from '@/lib/analysis/types'
import type { FormState } from '@/lib/core/form-action'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  quote: QuoteInContext
  consultationId: string
}

/** Taking names out of a quote, with what was written above it. */
export function QuoteTextForm({ action, quote, consultationId }: Props) {
  return (
    <>
      <h2 className="govuk-heading-s">As {quote.bodyName} wrote it</h2>
      <blockquote className="govuk-inset-text as-written">{quote.excerpt}</blockquote>
      <Taken quote={quote} />
      {quote.personal.length > 0 ? <Proposed {...{ action, quote, consultationId }} /> : null}
      <OwnWords {...{ action, quote, consultationId }} />
    </>
  )
}

/** What a person has taken out, with the reason that is kept beside it. */
function Taken({ quote: { taken, publicSha256 } }: Pick<Props, 'quote'>) {
  if (taken.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-s">Taken out of it</h2>
      <ul className="govuk-list govuk-list--bullet">
        {taken.map(({ text, why }, i) => (
          <li key={i} className="as-written">
            “{text}”: {why}
          </li>
        ))}
      </ul>
      <p className="govuk-body-s">
        Fingerprint of what is published (SHA-256): <code className="as-written">{publicSha256}</code>
      </p>
    </>
  )
}

/** What was found by shape and by names: it may be wrong either way, and a person decides. */
function Proposed({ action, quote, consultationId }: Props) {
  const { personal, redactedText, hidesBasis, id } = quote
  return (
    <section aria-labelledby="personal">
      <h2 className="govuk-heading-s" id="personal">
        This may say who somebody is
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {personal.map(({ text, why }, i) => (
          <li key={i}>
            “{text}”: {why}
          </li>
        ))}
      </ul>
      <p className="govuk-body">Without it:</p>
      <blockquote className="govuk-inset-text as-written">{redactedText}</blockquote>
      <OneButtonForm
        action={action}
        label="Publish it without"
        kind="secondary"
        hidden={{
          ...{ consultationId, quoteId: id, publicText: redactedText },
          ...(hidesBasis ? { hidesBasis: 'yes' } : {}),
        }}
      />
      <p className="govuk-body">
        Found by a calculation that misses some and takes some for persons who are none: read the words
        yourself.
      </p>
    </section>
  )
}

function OwnWords({ action, quote, consultationId }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="quoteId" value={quote.id} />
      <TextAreaField
        name="publicText"
        label="What is published"
        labelSize="s"
        hint="Take out names and whatever else could tell who a person is. Put … or [...] where you left words out, or your own words in square brackets, such as [a sergeant]. The rest must stand as it was written."
        rows={6}
        defaultValue={quote.publicText}
      />
      <TextField
        name="why"
        label="Why words are taken out (optional)"
        hint="Kept beside the original. What a calculation found keeps the reason that it gives."
      />
      {quote.basis ? (
        <CheckboxField
          name="hidesBasis"
          label="How the view came about"
          labelSize="s"
          hint={`It stands beside the quote: ${quote.basis}. Leave it out only where it would tell who a person is. It stays in the counts.`}
          options={[{ value: 'yes', label: 'Leave it out of this quote' }]}
          defaultValue={quote.hidesBasis ? ['yes'] : []}
        />
      ) : null}
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  )
}
