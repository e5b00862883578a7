import Link from 'next/link'
import type { SuggestionsView, SuggestionView } from '@/lib/analysis/suggestions/types'
import { countOf, formatInstant, formatNumber } from '@/lib/core/format'
import styles from './suggestions.module.css'

/** What was suggested, largest first, and what became of it. */
export function SuggestionList({ view: { run }, path }: { view: SuggestionsView; path: string }) {
  if (!run) return null
  const { question, answers, empty, repeated, askedAt, precision, wanted, suggestions, workedOutBy } = run
  const all = withParts(suggestions)
  const open = all.filter(({ state }) => state === 'proposed').length
  return (
    <section aria-labelledby="suggested">
      <h2 className="govuk-heading-m" id="suggested">
        {countOf(suggestions.length, 'theme')} suggested,{' '}
        {open === 0 ? 'all decided' : `${formatNumber(open)} to decide`}
      </h2>
      <p className="govuk-body">
        In the answers to “{question}”, on {formatInstant(askedAt)}: {countOf(answers, 'answer')},{' '}
        {formatNumber(empty)} of which say nothing and {formatNumber(repeated)} repeat another.{' '}
        {wanted === null ? 'The number of themes was looked for.' : `${wanted} themes were asked for.`}{' '}
        {workedOutBy
          ? `Worked out by ${workedOutBy}, to which redacted answers were sent.`
          : COMPARED[precision]}
      </p>
      <ol className={styles.list}>
        {suggestions.map((suggestion) => (
          <Suggestion key={suggestion.id} suggestion={suggestion} path={path} />
        ))}
      </ol>
    </section>
  )
}

/** Suggestions and what they were split into, one after the other. */
export const withParts = (suggestions: SuggestionView[]): SuggestionView[] =>
  suggestions.flatMap((one) => [one, ...withParts(one.parts)])

const COMPARED: Record<string, string> = {
  words: 'Compared by words alone.',
  int8: 'Compared by words and meaning.',
  fp32: 'Compared by words and meaning, precisely.',
}

function Suggestion({ suggestion, path }: { suggestion: SuggestionView; path: string }) {
  const { id, label, phrases, size, state, theme, examples, parts } = suggestion
  return (
    <li className={styles.suggestion}>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        <Link className="govuk-link" href={`${path}/${id}`}>
          {label}
        </Link>{' '}
        <span className={styles.size}>{countOf(size, 'answer')}</span>
      </h3>
      {state === 'proposed' ? null : (
        <p className="govuk-body govuk-!-margin-bottom-1">
          <strong className="govuk-tag govuk-tag--grey">{outcome(state, theme)}</strong>
        </p>
      )}
      <p className={`govuk-body ${styles.phrases}`}>{phrases.join(' · ')}</p>
      {state === 'proposed'
        ? examples.slice(0, 2).map((text, i) => (
            <blockquote key={i} className={`govuk-body ${styles.example}`} dir="auto">
              {shortened(text)}
            </blockquote>
          ))
        : null}
      {parts.length > 0 ? (
        <ol className={styles.parts}>
          {parts.map((part) => (
            <Suggestion key={part.id} suggestion={part} path={path} />
          ))}
        </ol>
      ) : null}
    </li>
  )
}

export function outcome(state: SuggestionView['state'], theme: string | null): string {
  if (state === 'dropped') return 'Dropped'
  if (state === 'split') return 'Split'
  return `${state === 'accepted' ? 'Taken as' : 'Joined to'} “${theme ?? 'a theme that is gone'}”`
}

const shortened = (text: string) => (text.length > 260 ? `${text.slice(0, 255).trimEnd()}…` : text)
