import Link from 'next/link'
import { countOf, formatNumber } from '@/lib/core/format'
import { REDACTION_SHOW, type RedactionShow } from '@/lib/redaction/schema'
import type { RedactionItem, RedactionListView, RedactionState } from '@/lib/redaction/types'
import styles from './redaction.module.css'

const SHOW_WORDS: Record<RedactionShow, string> = {
  proposed: 'Something found, not decided',
  chosen: 'Quoted in the report, not decided',
  quoted: 'Marked as a quote, not decided',
  'out-of-date': 'Corrected since it was decided',
  decided: 'Decided',
  all: 'All answers in words',
}

const STATE_WORDS: Record<RedactionState, string> = {
  undecided: 'not decided',
  decided: 'decided',
  'out-of-date': 'corrected since it was decided',
}

type Props = { list: RedactionListView; show: RedactionShow; path: string; isFirst: boolean }

/** Answers to work through, each with its state and a way to decide. */
export function RedactionList({ list, show, path, isFirst }: Props) {
  const { items, counts, next } = list
  return (
    <>
      <p className="govuk-body">
        {countOf(counts.answers, 'answer')} in words: {formatNumber(counts.decided)} decided,{' '}
        {formatNumber(counts.outOfDate)} corrected since. Quoted and not decided:{' '}
        {formatNumber(counts.quoted)}.
      </p>
      <form method="get" action={path} className={styles.show}>
        <div className="govuk-form-group govuk-!-margin-bottom-0">
          <label className="govuk-label" htmlFor="show">
            Show
          </label>
          <select key={show} className="govuk-select" id="show" name="show" defaultValue={show}>
            {REDACTION_SHOW.map((each) => (
              <option key={each} value={each}>
                {SHOW_WORDS[each]}
              </option>
            ))}
          </select>
        </div>
        <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Show these</button>
      </form>
      {items.length === 0 ? <Nothing {...{ show, next, isFirst }} /> : null}
      <ul className={styles.list}>
        {items.map((item) => (
          <Item key={`${item.responseId}~${item.question}`} {...{ item, show, path }} />
        ))}
      </ul>
      {next ? (
        <Link className="govuk-link" href={`${path}?${new URLSearchParams({ show, after: next })}`}>
          {show === 'proposed' && items.length === 0 ? 'Look through the next answers' : 'Further answers'}
        </Link>
      ) : null}
    </>
  )
}

function Nothing({ show, next, isFirst }: Pick<Props, 'show' | 'isFirst'> & { next: string | null }) {
  if (show === 'proposed' && next)
    return <p className="govuk-inset-text">Nothing was found in the answers looked through so far.</p>
  return (
    <p className="govuk-inset-text">
      {isFirst
        ? 'No answer is left here. Choose what to show, to look at what was decided.'
        : 'That was the last of them.'}
    </p>
  )
}

export function redactionHref(path: string, { responseId, question }: RedactionItem, show: RedactionShow) {
  return `${path}/${responseId}?${new URLSearchParams({ question, show })}`
}

function Item({ item, show, path }: { item: RedactionItem; show: RedactionShow; path: string }) {
  const { questionTitle, bodyName, bodyTypeName, text, state, passages, isQuoted } = item
  const found = state === 'decided' ? `${passages} taken out` : `${passages} found`
  return (
    <li>
      <Link className="govuk-link" href={redactionHref(path, item, show)}>
        {bodyName}: {questionTitle}
      </Link>
      <p className={`${styles.excerpt} as-written`} dir="auto">
        {text.length > 240 ? `${text.slice(0, 240)}…` : text}
      </p>
      <p className={styles.about}>
        {bodyTypeName} · {STATE_WORDS[state]} · {found}
        {isQuoted ? ' · marked as a quote' : ''}
      </p>
    </li>
  )
}
