'use client'

import { useFormState } from '@/components/ui/action-form'
import styles from './consultations.module.css'

type Field = { name: string; label: string; saved: string }

/** After a refused save: what stands saved now, wherever it differs from what was typed. Nothing of either is lost. */
export function SavedMeanwhile({ fields }: { fields: Field[] }) {
  const { status, values } = useFormState()
  if (status !== 'refused') return null
  const differing = fields.filter(({ name, saved }) => plain(String(values?.[name] ?? '')) !== plain(saved))
  if (differing.length === 0) return null
  return (
    <section className={styles.meanwhile} aria-labelledby="meanwhile">
      <h2 className="govuk-heading-m" id="meanwhile">
        What stands saved now
      </h2>
      <p className="govuk-body">
        What you typed is in the form below. Take over from here what you want to keep; saving again puts your
        words in the place of these.
      </p>
      <dl className="govuk-summary-list">
        {differing.map(({ name, label, saved }) => (
          <div className="govuk-summary-list__row" key={name}>
            <dt className="govuk-summary-list__key">{label}</dt>
            <dd className="govuk-summary-list__value as-written">{saved || 'Nothing'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Browsers send line ends of their own. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()
