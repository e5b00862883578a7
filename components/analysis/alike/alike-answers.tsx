import Link from 'next/link'
import { Pagination } from '@/components/ui/pagination'
import type { AlikeAnswersView, WordDifference } from '@/lib/analysis/desk/types'
import type { AnswerKey } from '@/lib/analysis/types'
import { formatNumber } from '@/lib/core/format'
import styles from './alike.module.css'

type Props = { view: AlikeAnswersView; path: string; desk: string }

/** The answer that stands for a group, and the others with what each says otherwise. */
export function AlikeAnswers({ view: { id, question, first, others, page, pages }, path, desk }: Props) {
  return (
    <>
      <p className="govuk-body">
        <Link className="govuk-link" href={`${desk}?${new URLSearchParams({ group: id, question })}`}>
          Read them at the desk
        </Link>
        . There a theme can be given to all of them at once.
      </p>
      <h2 className="govuk-heading-m">The text that stands for them</h2>
      <article className={styles.answer}>
        <About answer={first} desk={desk} />
        <p className={`${styles.text} as-written`} dir="auto">
          {first.text}
        </p>
      </article>
      <h2 className="govuk-heading-m">The others, and what they say otherwise</h2>
      <p className="govuk-body-s">
        <ins className={styles.added}>Underlined</ins>: only in this answer.{' '}
        <del className={styles.missing}>Struck out</del>: in the first, and not here.
      </p>
      {others.map((other) => (
        <article key={other.responseId} className={styles.answer}>
          <About answer={other} desk={desk} likeness={other.likeness} />
          {other.changedSince ? (
            <p className="govuk-body-s">
              <strong>Corrected since these were put together: it is not coded along.</strong>
            </p>
          ) : null}
          <p className={`${styles.text} as-written`} dir="auto">
            {other.words.map((words, i) => (
              <Words key={i} {...words} />
            ))}
          </p>
        </article>
      ))}
      <Pagination page={page} pages={pages} hrefOf={(to) => `${path}?page=${to}`} />
    </>
  )
}

type Answer = AnswerKey & { bodyName: string; themes: string[] }

function About({ answer, desk, likeness }: { answer: Answer; desk: string; likeness?: number }) {
  const { responseId, question, bodyName, themes } = answer
  const at = new URLSearchParams({ at: `${responseId}~${question}` })
  return (
    <h3 className={styles.about}>
      <Link className="govuk-link" href={`${desk}?${at}`}>
        {bodyName}
      </Link>
      {likeness === undefined ? '' : ` · ${formatNumber(Math.round(100 * likeness))}% alike`} ·{' '}
      {themes.length > 0 ? themes.join(', ') : 'no theme'}
    </h3>
  )
}

function Words({ kind, text }: WordDifference) {
  if (kind === 'added') return <ins className={styles.added}>{text} </ins>
  if (kind === 'missing') return <del className={styles.missing}>{text} </del>
  return <>{text} </>
}
