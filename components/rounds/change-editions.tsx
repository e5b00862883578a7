import { countOf, formatInstant } from '@/lib/core/format'
import type { ChangeListView } from '@/lib/rounds/types'
import styles from './rounds.module.css'

/** Which edition this is, by what anybody can check it, and the others. */
export function ChangeEditions({ list }: { list: ChangeListView }) {
  const { consultation, sequence, number, publishedAt, fingerprint, whatChanged, editions } = list
  const { takenBack, shownFingerprint } = list
  const path = `/consultations/${consultation.slug}/changes`
  const query = (edition: number) => `?round=${sequence}&edition=${edition}`
  return (
    <section aria-labelledby="edition">
      <h2 className="govuk-heading-m" id="edition">
        This edition
      </h2>
      <p className="govuk-body">
        Edition {number}, published on {formatInstant(publishedAt)}.
        {whatChanged ? ` What changed since the one before: ${whatChanged}` : ''}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`${path}/csv${query(number)}`}>
          Download as CSV
        </a>
        {', '}
        <a className="govuk-link" href={`${path}/content${query(number)}`}>
          {takenBack > 0 ? 'download the content' : 'download the content that the fingerprint is of'}
        </a>
        .
      </p>
      <p className={`govuk-body-s ${styles.fingerprint}`}>
        SHA-256{takenBack > 0 ? ' as it was published' : ''}: <code>{fingerprint}</code>
      </p>
      {takenBack > 0 ? (
        <>
          <p className="govuk-body">
            {countOf(takenBack, 'comment was', 'comments were')} taken back since by whoever wrote it. The
            words are no longer shown; what was answered, and the counts, stay as they are.
          </p>
          <p className={`govuk-body-s ${styles.fingerprint}`}>
            SHA-256 of what can be downloaded now: <code>{shownFingerprint}</code>
          </p>
        </>
      ) : null}
      {editions.length > 1 ? (
        <ul className="govuk-list">
          {editions
            .filter((edition) => edition.number !== number)
            .map((edition) => (
              <li key={edition.number}>
                <a className="govuk-link" href={`${path}${query(edition.number)}`}>
                  Edition {edition.number}
                </a>
                , {formatInstant(edition.publishedAt)}
                {edition.whatChanged ? `: ${edition.whatChanged}` : ''}
              </li>
            ))}
        </ul>
      ) : null}
    </section>
  )
}
