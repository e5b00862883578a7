'use client'

import type { SpanView } from '@/lib/analysis/desk/types'
import type { DeskView } from '@/lib/analysis/types'
import styles from './desk.module.css'

type Props = {
  spans: SpanView[]
  themes: DeskView['themes']
  mayCode: boolean
  removeSpan: (span: SpanView) => void
}

/** The passages that codings rest on, each with its theme and a way to take it off. */
export function Spans({ spans, themes, mayCode, removeSpan }: Props) {
  const shown = spans.flatMap((span) => {
    const theme = themes.find(({ id }) => id === span.themeId)
    return theme ? [{ span, title: theme.title }] : []
  })
  if (shown.length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Coded passages</h3>
      <ul className={styles.quotes}>
        {shown.map(({ span, title }) => (
          <li key={`${span.themeId}-${span.startsAt}-${span.endsAt}`}>
            <q>{span.excerpt}</q> <span className={styles.for}>for {title}</span>
            {span.isStale ? <strong className={styles.stale}> · no longer in the answer</strong> : null}
            {mayCode ? (
              <>
                {' '}
                <button type="button" className="button-as-link" onClick={() => removeSpan(span)}>
                  Remove
                  <span className="govuk-visually-hidden">
                    {' '}
                    the coded passage “{span.excerpt}” for {title}
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
