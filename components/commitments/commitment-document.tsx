import Link from 'next/link'
import { Paragraphs } from '@/components/ui/paragraphs'
import { formatInstantDate } from '@/lib/core/format'
import type { CommitmentView } from '@/lib/commitments/types'
import { ActionPlan, Notes } from './action-plan'
import { ByWhen } from './by-when'
import styles from './commitments.module.css'
import { History } from './history'
import { StandingTag } from './state-tags'
import { whose } from './whose'
import { YouSaid } from './you-said'

/** A commitment as everybody reads it: what was said, what is done about it, by when, and what became of it. */
export function CommitmentDocument({ commitment }: { commitment: CommitmentView }) {
  const { number, title, standing, leads, consultation, madeAt, notes, actions, events } = commitment
  return (
    <article>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">
        <span className="govuk-caption-xl">Commitment {number}</span>
        {title}
      </h1>
      <p className={`govuk-body-l ${styles.narrow}`}>
        <StandingTag standing={standing} /> Made by {whose(leads)}
        {madeAt ? ` on ${formatInstantDate(madeAt)}` : ''}, after{' '}
        <Link className="govuk-link" href={`/consultations/${consultation.slug}/report`}>
          what you told us in “{consultation.title}”
        </Link>
        .
      </p>
      {consultation.note ? (
        <div className={`govuk-inset-text ${styles.narrow}`}>{consultation.note}</div>
      ) : null}
      <div className={styles.columns}>
        <section>
          <h2 className="govuk-heading-m">You said</h2>
          <YouSaid commitment={commitment} isFull />
        </section>
        <section>
          <h2 className="govuk-heading-m">We promised</h2>
          <Paragraphs text={commitment.whatWeWillDo} />
        </section>
        <section>
          <h2 className="govuk-heading-m">By when</h2>
          <ByWhen commitment={commitment} />
        </section>
      </div>
      <h2 className="govuk-heading-m">Action plan</h2>
      <ActionPlan actions={actions} />
      {notes.length > 0 ? <h2 className="govuk-heading-m">How far it is</h2> : null}
      <Notes notes={notes} />
      <h2 className="govuk-heading-m">What became of it</h2>
      <History events={events} />
    </article>
  )
}
