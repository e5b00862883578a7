import { formatDateWithWeekday } from '@/lib/core/format'
import type { PaperFormView } from '@/lib/responses/get-paper-form'
import { Line } from './paper-ask'
import type { PaperOf } from './paper-form'
import styles from './paper.module.css'

const Box = () => <span className={styles.box} aria-hidden="true" />

/** At the head: whose answers these are, and who stands behind them. */
export function WhoAnswers({ of, basisKinds }: { of: PaperOf; basisKinds: string[] }) {
  return of.isPerson ? <Person /> : <Group of={of} basisKinds={basisKinds} />
}

function Person() {
  return (
    <section className={styles.question}>
      <h2 className={styles.pageTitle}>About you</h2>
      <p className={styles.lined}>
        The borough you live in <Line />
      </p>
      <p className={styles.lined}>
        Your ward or neighbourhood, if you know it <Line />
      </p>
      <p className={styles.words}>May we publish what you say? Tick one box.</p>
      <ul className={styles.choices}>
        {['Yes, in full', 'Yes, but without anything that shows who I am', 'No'].map((label) => (
          <li key={label}>
            <Box /> {label}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>Do not write your name or address on this form.</p>
    </section>
  )
}

function Group({ of, basisKinds }: { of: PaperOf; basisKinds: string[] }) {
  return (
    <section className={styles.question}>
      <h2 className={styles.pageTitle}>Whose answers these are</h2>
      {of.name ? (
        <p className={styles.words}>
          <strong>{of.name}</strong>
        </p>
      ) : (
        <p className={styles.lined}>
          Name of your group <Line />
        </p>
      )}
      <p className={styles.words}>Who stands behind these answers? Tick one box.</p>
      <ul className={styles.choices}>
        {basisKinds.map((label) => (
          <li key={label}>
            <Box /> {label}
          </li>
        ))}
      </ul>
      <p className={styles.lined}>
        If a meeting or a survey: on which day <Line />
      </p>
      <p className={styles.lined}>
        How many people took part <Line />
      </p>
    </section>
  )
}

/** At the end: the signature where the group’s rule wants one, where it goes, and by when. */
export function PaperReturn({ form, of }: { form: PaperFormView; of: PaperOf }) {
  const { consultation, closesOn } = form
  const { contactName, contactEmail, returnAddress } = consultation
  const helpers = [contactName, contactEmail].filter(Boolean).join(', ')
  return (
    <>
      {of.isPerson ? null : (
        <section className={styles.question}>
          <p className={styles.asked}>
            {of.needsChair
              ? 'Signed by the chair, whose word your group’s answers need'
              : 'Signed for the group'}
          </p>
          <p className={styles.lined}>
            Name <Line />
          </p>
          <p className={styles.lined}>
            Signature <Line />
          </p>
          <p className={styles.lined}>
            Date <Line />
          </p>
        </section>
      )}
      <section className={styles.back}>
        <p>
          <strong>Send all sheets back{closesOn ? ` by ${formatDateWithWeekday(closesOn)}` : ''}</strong>
        </p>
        {returnAddress ? (
          <address className={styles.address}>{returnAddress}</address>
        ) : (
          <p>Give it back to whoever gave it to you, or ask where to send it.</p>
        )}
        {helpers ? <p>Questions, or a form in another size: {helpers}</p> : null}
        {of.code ? (
          <p>
            Each sheet carries the reference <span className={styles.code}>{of.code}</span>. It tells us whose
            answers these are.
          </p>
        ) : null}
      </section>
    </>
  )
}
