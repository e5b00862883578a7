import Link from 'next/link'
import { Paragraphs } from '@/components/ui/paragraphs'
import { formatDateWithWeekday, formatInstant } from '@/lib/core/format'
import type { PublicDraft } from '@/lib/rounds/types'
import styles from './rounds.module.css'

/** The draft as it was put for comment, with its numbers to be cited by. */
export function DraftDocument({ draft }: { draft: PublicDraft }) {
  const { consultation, title, introduction, passages, sequence } = draft
  return (
    <article>
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <Standing draft={draft} />
      <div className="govuk-inset-text">
        <Paragraphs text={introduction} />
      </div>
      {passages.map(({ number, heading, text }) => (
        <section
          key={number}
          className={styles.passage}
          id={`passage-${number}`}
          aria-label={`Passage ${number}`}
        >
          {heading ? <h2 className="govuk-heading-m">{heading}</h2> : null}
          <p className={`govuk-body ${styles.words}`}>
            <strong>
              <span className="govuk-visually-hidden">Passage </span>
              {number}.
            </strong>{' '}
            {text}
          </p>
        </section>
      ))}
      {draft.changesPublishedAt ? (
        <p className="govuk-body">
          <Link className="govuk-link" href={`/consultations/${consultation.slug}/changes?round=${sequence}`}>
            What changed because of the comments
          </Link>
        </p>
      ) : null}
    </article>
  )
}

function Standing({ draft }: { draft: PublicDraft }) {
  const { state, closesOn, changesPublishedAt, consultation, sequence } = draft
  if (state === 'open')
    return (
      <p className="govuk-body-l">
        A working draft, open for comments
        {closesOn ? ` until the end of ${formatDateWithWeekday(closesOn)}` : ''}. Everybody who took part
        before was sent a link to comment with.
      </p>
    )
  if (!changesPublishedAt)
    return (
      <p className="govuk-body-l">
        Comments on this working draft are no longer taken. They are being read and answered, and what changes
        because of them will stand here.
      </p>
    )
  return (
    <p className="govuk-body-l">
      This is the draft as it was put for comment.{' '}
      <Link className="govuk-link" href={`/consultations/${consultation.slug}/changes?round=${sequence}`}>
        What changed because of the comments
      </Link>{' '}
      was published on {formatInstant(changesPublishedAt)}.
    </p>
  )
}
