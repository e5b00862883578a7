import { formatDateWithWeekday, listOf } from '@/lib/core/format'
import type { PaperFormView } from '@/lib/responses/get-paper-form'
import type { PaperRecipient } from '@/lib/responses/list-paper-recipients'
import { PaperForm } from './paper-form'
import styles from './paper.module.css'

type Props = { form: PaperFormView; recipient: PaperRecipient; isLarge: boolean; isAnother: boolean }

/** A letter on a sheet of its own, and behind it the form with the body's own reference. */
export function PaperLetter({ form, recipient, isLarge, isAnother }: Props) {
  const { consultation, closesOn, draft } = form
  const { name, typeName, ward, borough, code, signOff } = recipient
  const names = [styles.letter, isLarge ? styles.large : '', isAnother ? styles.another : '']
  return (
    <>
      <section className={names.filter(Boolean).join(' ')}>
        <p className={styles.words}>
          <strong>{name}</strong>
          {`\n${[typeName, ward, borough].filter(Boolean).join(', ')}`}
        </p>
        <h2 className={styles.title}>{consultation.title}</h2>
        <p className={styles.words}>
          {draft
            ? `${listOf(consultation.leads)} asked your group to comment on “${draft.title}”, a working draft, and has not heard from you yet. The draft comes with this letter as a form, passage by passage, to comment on paper.`
            : `${listOf(consultation.leads)} asked your group for its views, and has not heard from you yet. A form to answer on paper comes with this letter.`}
        </p>
        {consultation.why ? <p className={styles.words}>{consultation.why}</p> : null}
        <p className={styles.words}>
          {closesOn ? `Please send it back so that it arrives by ${formatDateWithWeekday(closesOn)}. ` : ''}
          If you would rather answer by telephone or on a computer, or say that you will not answer this time,
          get in touch{consultation.contactName ? ` with ${consultation.contactName}` : ''}
          {consultation.contactEmail ? `, ${consultation.contactEmail}` : ''}. Please give the reference{' '}
          <span className={styles.code}>{code}</span>.
        </p>
      </section>
      <PaperForm
        {...{ form, isLarge }}
        isAnother
        of={{ name, code, isPerson: false, needsChair: signOff === 'chair' }}
      />
    </>
  )
}
