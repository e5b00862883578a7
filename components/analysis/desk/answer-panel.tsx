'use client'

import type { ReactNode } from 'react'
import type { AnswerView, DeskView, QuoteView } from '@/lib/analysis/types'
import { formatInstantDate } from '@/lib/core/format'
import type { SpanView } from '@/lib/analysis/desk/types'
import { AnswerText } from './answer-text'
import { Spans } from './coded-passages'
import { UNSAVED } from './use-answer'
import type { usePassage } from './use-passage'
import styles from './desk.module.css'

type Props = {
  shown: AnswerView
  selection: ReturnType<typeof usePassage>
  act: Record<string, () => void>
  mayCode: boolean
  removeQuote: (quote: QuoteView) => void
  removeSpan: (span: SpanView) => void
  themes: DeskView['themes']
  /** What is said of the answer as a whole: stands under its words. */
  children: ReactNode
}

/** Whose answer it is, to what, and what they wrote, with its quotes marked. */
export function AnswerPanel({
  shown,
  selection,
  act,
  mayCode,
  removeQuote,
  removeSpan,
  themes,
  children,
}: Props) {
  const place = [shown.ward, shown.borough].filter(Boolean).join(', ')
  const isChanged = shown.codings.some(({ changedSince }) => changedSince)
  return (
    <section aria-labelledby="answer-question" className={styles.answer}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1" id="answer-question">
        {shown.questionTitle}
      </h2>
      <p className={styles.who}>
        <strong>{shown.bodyName}</strong>
        <br />
        {shown.bodyTypeName}
        {place ? `, ${place}` : ''} · {formatInstantDate(shown.submittedAt)}
        {shown.revisedAt ? `, corrected ${formatInstantDate(shown.revisedAt)}` : ''} · {shown.reference}
      </p>
      <Basis shown={shown} />
      <PersonNotes shown={shown} />
      <Cited shown={shown} />
      {isChanged ? (
        <p className={styles.care}>
          <strong>Changed since it was coded.</strong> The body corrected this answer. Its themes still count:
          read it again, and take off what no longer holds.
        </p>
      ) : null}
      <AnswerText {...{ shown, selection, themes }} />
      {mayCode ? (
        <div className={styles.tools}>
          <button type="button" className={styles.tool} onClick={act.s}>
            Select next sentence <kbd>S</kbd>
          </button>
          <button type="button" className={styles.tool} onClick={act.S}>
            Add a sentence <kbd>Shift S</kbd>
          </button>
          <button type="button" className={styles.tool} onClick={act.q}>
            Mark as a quote <kbd>Q</kbd>
          </button>
        </div>
      ) : null}
      {children}
      <Spans spans={shown.spans} {...{ mayCode, themes, removeSpan }} />
      <Quotes quotes={shown.quotes} mayCode={mayCode} removeQuote={removeQuote} />
    </section>
  )
}

/** Who stands behind the answer, and where they did not agree. */
function Basis({ shown: { basis, signedOffBy } }: Pick<Props, 'shown'>) {
  if (!basis && !signedOffBy) return null
  return (
    <p className={styles.who}>
      {basis?.text} {signedOffBy ? `Signed off by ${signedOffBy}.` : ''}
      {basis?.dissent ? (
        <>
          <br />
          <span className="as-written" dir="auto">
            Where people did not agree: {basis.dissent}
          </span>
        </>
      ) : null}
    </p>
  )
}

/** What a member of the public agreed to, and that the same words came before. */
function PersonNotes({ shown: { publication, isDuplicate } }: Pick<Props, 'shown'>) {
  return (
    <>
      {publication === 'none' ? (
        <p className={styles.care}>
          <strong>Not to be published.</strong> It is read, coded and counted; no quote of it can stand in the
          report.
        </p>
      ) : null}
      {publication === 'anonymous' ? (
        <p className={styles.care}>
          <strong>Only anonymously.</strong> Take whatever tells who it is out of a quote.
        </p>
      ) : null}
      {isDuplicate ? (
        <p className={styles.care}>
          <strong>Same words as another.</strong> Another member of the public sent the very same words
          before. Both are counted: look at both before you judge.
        </p>
      ) : null}
    </>
  )
}

/** Words of panels in a borough's own answer: counted where the panels said them, and not a second time. */
function Cited({ shown: { citations } }: Pick<Props, 'shown'>) {
  if (citations.length === 0) return null
  return (
    <div className={styles.care}>
      <p className="govuk-!-margin-top-0 govuk-!-margin-bottom-1">
        <strong>Quotes its panels.</strong> These words count as the panels’ own, where they said them. Give
        this answer a theme for what the group says itself.
      </p>
      <ul className={styles.quotes}>
        {citations.map(({ marker, words, isMinority }, i) => (
          <li key={i}>
            {marker}
            {isMinority ? ' (minority view)' : ''}: “{words}”
          </li>
        ))}
      </ul>
    </div>
  )
}

function Quotes({
  quotes,
  mayCode,
  removeQuote,
}: Pick<Props, 'mayCode' | 'removeQuote'> & { quotes: QuoteView[] }) {
  if (quotes.length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Quotes from this answer</h3>
      <ul className={styles.quotes}>
        {quotes.map((quote) => (
          <li key={quote.id}>
            <q>{quote.excerpt}</q> <span className={styles.for}>for {quote.themeTitle}</span>
            {quote.isChosen ? <strong> · chosen for the report</strong> : null}
            {quote.isStale ? <strong className={styles.stale}> · no longer in the answer</strong> : null}
            {mayCode && quote.id !== UNSAVED ? (
              <>
                {' '}
                <button type="button" className="button-as-link" onClick={() => removeQuote(quote)}>
                  Remove
                  <span className="govuk-visually-hidden">
                    {' '}
                    the quote “{quote.excerpt}” for {quote.themeTitle}
                  </span>
                </button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
