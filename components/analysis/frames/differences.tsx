import type { DifferencesView } from '@/lib/analysis/frames/types'
import styles from './frames.module.css'

/** What became of a code frame from one edition to another. */
export function Differences({ view }: { view: DifferencesView }) {
  const { from, to, added, removed, changed, isReordered } = view
  const isSame = added.length + removed.length + changed.length === 0 && !isReordered
  return (
    <section aria-labelledby="differences">
      <h2 className="govuk-heading-m" id="differences">
        From edition {from} to {to === null ? 'the frame as it stands' : `edition ${to}`}
      </h2>
      {isSame ? <p className="govuk-body">Nothing has changed.</p> : null}
      <Titles heading="Added" titles={added.map(({ title }) => title)} />
      <Titles heading="No longer there" titles={removed.map(({ title }) => title)} />
      {changed.length > 0 ? <h3 className="govuk-heading-s">Changed</h3> : null}
      {changed.map(({ title, fields }) => (
        <div key={title} className={styles.event}>
          <h4 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h4>
          <Fields fields={fields.map(({ field, ...values }) => ({ name: field, ...values }))} />
        </div>
      ))}
      {isReordered ? <p className="govuk-body">The order of the themes is another.</p> : null}
    </section>
  )
}

function Titles({ heading, titles }: { heading: string; titles: string[] }) {
  if (titles.length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </>
  )
}

type Field = { name: string; before: string | null; after: string }

/** Fields with what they were, struck out and said so, and what they are. */
export function Fields({ fields }: { fields: Field[] }) {
  if (fields.length === 0) return null
  return (
    <dl className={`govuk-body ${styles.fields}`}>
      {fields.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{name}</dt>
          {before === null ? null : (
            <dd>
              <span className="govuk-visually-hidden">It was: </span>
              <del className={styles.before}>{before || 'nothing'}</del>
            </dd>
          )}
          <dd>
            {before === null ? null : <span className="govuk-visually-hidden">It is: </span>}
            <span className={before === null ? undefined : styles.after}>{after || 'nothing'}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
