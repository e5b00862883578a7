import { ofWhom } from '@/components/responses/of-whom'
import { linkTo } from '@/components/ui/marks'
import { Paragraphs } from '@/components/ui/paragraphs'
import { formatInstantDate } from '@/lib/core/format'
import { asWritten, type Words } from '@/lib/core/words'
import type { InvitationToAnswer } from '@/lib/responses/types'
import type { OwnComments as Own } from '@/lib/rounds/types'
import styles from './rounds.module.css'

type Props = { own: Own; invitation: InvitationToAnswer; words: Words }

const VERDICTS = {
  accepted: 'comments.accepted',
  'in-part': 'comments.in-part',
  'not-accepted': 'comments.not-accepted',
} as const

/** To whoever commented: each of their comments and what was made of it, before all else. */
export function OwnComments({ own, invitation, words }: Props) {
  const { edition, comments, slug, sequence } = own
  if (!edition || comments.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">
        {words.say(ofWhom('comments.heading', invitation), { body: invitation.body.name })}
      </h2>
      <p className="govuk-body">
        {words.say('comments.editions', {
          number: edition.number,
          date: formatInstantDate(edition.publishedAt, words.language),
        })}{' '}
        {words.say('comments.changes', { a: linkTo(`/consultations/${slug}/changes?round=${sequence}`) })}
      </p>
      {comments.map((comment) => (
        <OneComment key={comment.number ?? 'whole'} comment={comment} words={words} />
      ))}
    </section>
  )
}

function OneComment({ comment, words }: { comment: Own['comments'][number]; words: Words }) {
  const { number, heading, text, verdict, why, isStale } = comment
  return (
    <div className={styles.comment}>
      <h3 className="govuk-heading-s">
        {number === null ? words.say('comments.whole') : words.say('comments.passage', { number })}
        {heading ? <span {...asWritten(words)}>: {heading}</span> : null}
      </h3>
      <p className="govuk-hint govuk-!-margin-bottom-1">{words.say('comments.said')}</p>
      <div dir="auto">
        <Paragraphs text={text} />
      </div>
      {verdict ? (
        <p className="govuk-body govuk-!-margin-bottom-0">
          <strong>{words.say(VERDICTS[verdict])}</strong>
          {why ? <span {...asWritten(words)}>: {why}</span> : null}
        </p>
      ) : (
        <p className="govuk-body govuk-!-margin-bottom-0">{words.say('comments.no-answer')}</p>
      )}
      {isStale ? (
        <p className="govuk-body govuk-!-margin-bottom-0">{words.say('comments.corrected')}</p>
      ) : null}
    </div>
  )
}
