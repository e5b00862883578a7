import Link from 'next/link'
import { Paragraphs } from '@/components/ui/paragraphs'
import { formatInstant } from '@/lib/core/format'
import type { CommentView } from '@/lib/rounds/types'
import { VERDICT_NAMES, VIEW_NAMES } from './round-words'
import styles from './rounds.module.css'

type Props = { comment: CommentView; mayAnswer: boolean; answerHref: string }

/** A comment, who stands behind it, and what was answered or is to be. */
export function CommentAnswer({ comment, mayAnswer, answerHref }: Props) {
  const { who, kind, borough, basis, view, text, isPerson, isPrivate, answer } = comment
  const about = [isPerson ? '' : kind, borough, isPerson ? '' : `basis: ${basis}`].filter(Boolean).join(', ')
  return (
    <article className={styles.comment}>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{who}</h3>
      <p className="govuk-body-s">
        {about}
        {view ? `${about ? '; ' : ''}would: ${VIEW_NAMES[view].toLowerCase()}` : ''}
        {isPrivate ? '. Does not want to be quoted: answered, never published' : ''}
      </p>
      <Paragraphs text={text} />
      {answer ? (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>{VERDICT_NAMES[answer.verdict]}.</strong> {answer.why}
          </p>
          <p className="govuk-hint">{[answer.by, formatInstant(answer.at)].filter(Boolean).join(', ')}</p>
          {answer.isStale ? (
            <p className="govuk-body">
              <strong>It was corrected since: look at it again.</strong>
            </p>
          ) : null}
        </>
      ) : null}
      {mayAnswer ? (
        <p className="govuk-body govuk-!-margin-bottom-0">
          <Link className="govuk-link" href={answerHref}>
            {answer ? 'Change the answer' : 'Answer'}
            <span className="govuk-visually-hidden"> to {who}</span>
          </Link>
        </p>
      ) : null}
    </article>
  )
}
