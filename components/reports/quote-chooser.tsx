import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ConsultationForAnalysis, QuoteInContext, ThemeView } from '@/lib/analysis/types'
import { countOf, listOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import styles from './report.module.css'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  consultation: ConsultationForAnalysis
  themes: ThemeView[]
  quotes: QuoteInContext[]
  path: string
}

/** The quotes of each theme, to tick those that go into the report. */
export function QuoteChooser({ action, consultation, themes, quotes, path }: Props) {
  const withQuotes = themes.filter(({ id }) => quotes.some(({ themeId }) => themeId === id))
  const without = themes.filter((theme) => !withQuotes.includes(theme))
  if (withQuotes.length === 0)
    return (
      <p className="govuk-body">
        No passage is marked as a quote yet. Mark them at the{' '}
        <Link href={`/staff/consultations/${consultation.id}/reading`} className="govuk-link">
          reading desk
        </Link>
        ; they will be listed here by theme.
      </p>
    )
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={consultation.id} />
      {withQuotes.map((theme) => (
        <ThemeQuotes
          key={theme.id}
          theme={theme}
          path={path}
          quotes={quotes.filter(({ themeId }) => themeId === theme.id)}
        />
      ))}
      {without.length > 0 ? (
        <p className="govuk-body">Without any quote: {without.map(({ title }) => title).join('; ')}.</p>
      ) : null}
      {consultation.allowedActions.includes('choose-quotes') ? (
        <SubmitButton>Save the choice</SubmitButton>
      ) : null}
    </ActionForm>
  )
}

function ThemeQuotes({ theme, quotes, path }: { theme: ThemeView; quotes: QuoteInContext[]; path: string }) {
  return (
    <fieldset className="govuk-fieldset govuk-!-margin-bottom-6">
      <input type="hidden" name="theme" value={theme.id} />
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        {theme.title}
        <span className={`govuk-hint govuk-!-margin-bottom-1 ${styles.legend}`}>
          {theme.addressedTo} · {countOf(theme.responses, 'body', 'bodies')}
        </span>
      </legend>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {quotes.map((quote) => (
          <Quote key={quote.id} quote={quote} name={`quotes-${theme.id}`} path={path} />
        ))}
      </div>
    </fieldset>
  )
}

function Quote({ quote, name, path }: { quote: QuoteInContext; name: string; path: string }) {
  const id = `quote-${quote.id}`
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        name={name}
        value={quote.id}
        defaultChecked={quote.isChosen && quote.mayPublish}
        disabled={!quote.mayPublish}
        aria-describedby={`${id}-hint`}
      />
      <label className="govuk-label govuk-checkboxes__label as-written" htmlFor={id}>
        “{quote.publicText}”
      </label>
      <div id={`${id}-hint`} className="govuk-hint govuk-checkboxes__hint">
        {quote.bodyName} (published as {quote.bodyTypeName}
        {quote.borough ? `, ${quote.borough}` : ''}
        {quote.basis && !quote.hidesBasis ? ` (${quote.basis})` : ''}).{' '}
        {quote.basis && quote.hidesBasis ? 'How the view came about is left out. ' : ''}
        {quote.publicText === quote.excerpt ? '' : 'Shortened by a person. '}
        {quote.mayPublish ? null : <strong>They do not want to be published: it cannot be chosen. </strong>}
        {quote.personal.length > 0 ? (
          <strong>
            It may say who somebody is: {listOf(quote.personal.map(({ text }) => `“${text}”`))}.{' '}
          </strong>
        ) : null}
        {quote.isStale ? <strong>The body has corrected this answer: it will be left out. </strong> : null}
        <Link href={`${path}/${quote.id}`} className="govuk-link">
          {quote.basis ? 'Take words or the basis out' : 'Take words out'}
          <span className="govuk-visually-hidden"> of “{quote.publicText.slice(0, 60)}”</span>
        </Link>
      </div>
    </div>
  )
}
