import { SummaryList } from '@/components/ui/summary-list'
import { formatInstantDate } from '@/lib/core/format'
import type { PublishedAnswer, PublishedView } from '@/lib/publication/types'
import styles from './publication.module.css'

/** A response as everybody may read it: whose it is, how the view came about, and its answers question by question. */
export function PublishedDocument({ response }: { response: PublishedView }) {
  const { number, name, consultation, answers } = response
  return (
    <>
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">
        Response {number}: {name}
      </h1>
      <SummaryList rows={factsOf(response)} />
      {answers.map((answer) => (
        <section key={answer.name} id={`answer-${answer.name}`} aria-labelledby={`title-${answer.name}`}>
          <h2 className="govuk-heading-m" id={`title-${answer.name}`}>
            {answer.title}
          </h2>
          <Answer answer={answer} />
        </section>
      ))}
    </>
  )
}

function factsOf({ bodyTypeName, bodyTypeCode, borough, basis, came, publishedAt }: PublishedView) {
  const rows = [
    { key: 'Who', value: bodyTypeCode === 'public' ? 'A member of the public, without name' : bodyTypeName },
    { key: 'Borough', value: borough?.name ?? '' },
    { key: 'How the view came about', value: basis },
    { key: 'Came in', value: came },
    { key: 'Published as it stands here', value: formatInstantDate(publishedAt) },
  ]
  return rows.filter(({ value }) => value !== '')
}

function Answer({ answer: { text, isHeld } }: { answer: PublishedAnswer }) {
  return (
    <>
      {text.trim() === '' ? null : (
        <p className={`govuk-body ${styles.words} as-written`} dir="auto">
          {text}
        </p>
      )}
      {isHeld ? (
        <p className="govuk-inset-text">
          {text.trim() === '' ? 'This answer' : 'A part of this answer'} is looked at once more before it is
          published.
        </p>
      ) : null}
    </>
  )
}

/** SHA-256 of each answer, for whoever checks that a quote stands in it. */
export function Fingerprints({ answers }: { answers: PublishedAnswer[] }) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Fingerprints of these answers</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          SHA-256 of each answer’s text in UTF-8. A quote in the report names the one it stands in.
        </p>
        <dl className="govuk-body">
          {answers.map(({ name, title, sha256 }) => (
            <div key={name} className="govuk-!-margin-bottom-3">
              <dt>{title}</dt>
              <dd className="govuk-!-margin-left-0">
                <code className={styles.print}>{sha256}</code>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
