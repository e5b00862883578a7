import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, TextAreaField } from '@/components/ui/fields'
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
    <ActionForm action={action}>
      <h2 className="govuk-heading-s">As {quote.bodyName} wrote it</h2>
      <blockquote className="govuk-inset-text as-written">{quote.excerpt}</blockquote>
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
