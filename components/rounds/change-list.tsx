import { countOf, formatDate, formatNumber } from '@/lib/core/format'
import { Paragraphs } from '@/components/ui/paragraphs'
import type { ChangedPassage, ChangeListContent } from '@/lib/rounds/types'
import { PublishedComments } from './published-comments'
import { OUTCOME_NAMES, passageName } from './round-words'
import styles from './rounds.module.css'
import { ViewCountsTable } from './view-counts-table'
import { WordDifferences } from './word-differences'

/** What changed in a draft, passage by passage, with the comments on it and what was answered. */
export function ChangeList({ content, head = 2 }: { content: ChangeListContent; head?: 2 | 3 }) {
  const { passages, whole, whyUnanswered } = content
  const Heading = head === 2 ? 'h2' : 'h3'
  return (
    <>
      <Figures content={content} />
      {whyUnanswered ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">Not every comment is answered. Why:</p>
          <Paragraphs text={whyUnanswered} />
        </div>
      ) : null}
      {passages.map((passage, i) => (
        <Passage key={i} passage={passage} Heading={Heading} />
      ))}
      {whole.comments.length > 0 || whole.notQuoted ? (
        <section className={styles.passage}>
          <Heading className="govuk-heading-m">The draft as a whole</Heading>
          <PublishedComments
            {...whole}
            label={commentsLabel(whole.comments.length, 'the draft as a whole')}
          />
        </section>
      ) : null}
    </>
  )
}

function Figures({ content: { asked, answered, opened, closed, passages } }: { content: ChangeListContent }) {
  const of = (outcome: ChangedPassage['outcome']) => passages.filter((one) => one.outcome === outcome).length
  const persons =
    answered.persons === null
      ? ', and a few members of the public'
      : answered.persons > 0
        ? `, and ${formatNumber(answered.persons)} members of the public`
        : ''
  return (
    <>
      <p className="govuk-body-l">
        Of {countOf(passages.filter(({ number }) => number > 0).length, 'passage')}, {of('changed')} changed,{' '}
        {of('dropped')} dropped and {of('kept')} kept; {of('added')} added.
      </p>
      <p className="govuk-body">
        Comments were taken from {formatDate(opened)} to {formatDate(closed)}.{' '}
        {countOf(asked.bodies, 'body was', 'bodies were')} asked, all who had taken part before;{' '}
        {countOf(answered.bodies, 'body', 'bodies')} commented{persons}.
      </p>
    </>
  )
}

function Passage({ passage, Heading }: { passage: ChangedPassage; Heading: 'h2' | 'h3' }) {
  const { number, afterNumber, heading, outcome, changes, after, why, views, comments, notQuoted } = passage
  const name = passageName(number, afterNumber)
  return (
    <section className={styles.passage} id={number > 0 ? `passage-${number}` : undefined} aria-label={name}>
      <Heading className="govuk-heading-m">
        {name}
        {heading ? `: ${heading}` : ''} <strong className="govuk-tag">{OUTCOME_NAMES[outcome]}</strong>
      </Heading>
      {outcome === 'kept' || outcome === 'undecided' ? (
        <p className={`govuk-body ${styles.words}`}>{after}</p>
      ) : (
        <WordDifferences changes={changes} />
      )}
      {why ? (
        <p className="govuk-body">
          <strong>Why:</strong> {why}
        </p>
      ) : null}
      {views && views.bodies.length > 0 ? (
        <ViewCountsTable views={views} caption={`What should become of passage ${number}`} />
      ) : null}
      <PublishedComments
        {...{ comments, notQuoted }}
        label={commentsLabel(comments.length, name.toLowerCase())}
      />
    </section>
  )
}

const commentsLabel = (count: number, on: string) => `${countOf(count, 'comment')} on ${on}, and the answers`
