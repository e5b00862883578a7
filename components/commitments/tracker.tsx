import Link from 'next/link'
import { Paragraphs } from '@/components/ui/paragraphs'
import type { CommitmentView } from '@/lib/commitments/types'
import { ByWhen } from './by-when'
import styles from './commitments.module.css'
import { StandingTag } from './state-tags'
import { whose } from './whose'
import { YouSaid } from './you-said'

/** "You said, we did, by when": one commitment under another. */
export function Tracker({ commitments }: { commitments: CommitmentView[] }) {
  return (
    <ol className={styles.tracker}>
      {commitments.map((commitment) => (
        <li key={commitment.id}>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-1">
            <Link className="govuk-link" href={`/commitments/${commitment.number}`}>
              {commitment.number}. {commitment.title}
            </Link>
          </h2>
          <p className="govuk-body">
            <StandingTag standing={commitment.standing} /> A commitment of {whose(commitment.leads)}
          </p>
          <div className={styles.columns}>
            <section>
              <h3 className="govuk-heading-s">You said</h3>
              <YouSaid commitment={commitment} />
            </section>
            <section>
              <h3 className="govuk-heading-s">We promised</h3>
              <Paragraphs text={commitment.whatWeWillDo} />
            </section>
            <section>
              <h3 className="govuk-heading-s">By when</h3>
              <ByWhen commitment={commitment} />
            </section>
          </div>
        </li>
      ))}
    </ol>
  )
}
