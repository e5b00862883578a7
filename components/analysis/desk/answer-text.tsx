'use client'

import type { AnswerView, DeskView } from '@/lib/analysis/types'
import { segmentsOf, type Segment } from './passages'
import type { usePassage } from './use-passage'
import styles from './desk.module.css'

type Props = { shown: AnswerView; selection: ReturnType<typeof usePassage>; themes: DeskView['themes'] }

/** What they wrote, with quotes, coded passages and words that were looked for marked where they stand. */
export function AnswerText({ shown, selection, themes }: Props) {
  const { passage, frame } = selection
  // HTML turns \r\n into \n, which would shift every place after it: a blank of the same length does not.
  const text = shown.text.replace(/\r/g, ' ')
  if (text.trim() === '') return <p className="govuk-body">The body took this answer out by a correction.</p>
  const spans = shown.spans.filter(({ isStale }) => !isStale)
  const segments = segmentsOf(text, {
    quotes: shown.quotes.filter(({ isStale }) => !isStale),
    spans,
    hits: shown.hits,
    selected: passage && !passage.byPointer ? passage : null,
  })
  const titleOf = (place: number) => themes.find(({ id }) => id === spans[place]?.themeId)?.title ?? ''
  return (
    <div ref={frame} className={styles.text} tabIndex={-1}>
      {segments.map((segment) => (
        <Piece key={segment.startsAt} {...segment} coded={segment.spans.map(titleOf).filter(Boolean)} />
      ))}
    </div>
  )
}

/** A mark adds no characters: places in what is shown are places in the answer. */
function Piece({ text, isQuote, isSelected, isHit, coded }: Segment & { coded: string[] }) {
  const kinds = [
    isSelected ? styles.selected : isQuote ? styles.quoted : '',
    coded.length > 0 ? styles.span : '',
    isHit ? styles.hit : '',
  ].filter(Boolean)
  if (kinds.length === 0) return <span>{text}</span>
  return (
    <mark className={kinds.join(' ')} title={coded.length > 0 ? `Coded: ${coded.join(', ')}` : undefined}>
      {text}
    </mark>
  )
}
