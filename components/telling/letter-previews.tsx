import { markedAs } from '@/lib/core/languages'
import type { LetterPreview } from '@/lib/telling/types'

/** A letter of each kind, as it would read. */
export function LetterPreviews({ previews }: { previews: LetterPreview[] }) {
  return (
    <section>
      <h2 className="govuk-heading-m">The letters, as they would read</h2>
      {previews.length === 0 ? (
        <p className="govuk-body">They stand here once the report is published.</p>
      ) : null}
      {previews.map(({ label, subject, text, locale }) => (
        <details className="govuk-details" key={label}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{label}</span>
          </summary>
          <div className="govuk-details__text" {...markedAs(locale)}>
            <p className="govuk-body">
              <strong>{subject}</strong>
            </p>
            <div className="govuk-body as-written">{text}</div>
          </div>
        </details>
      ))}
    </section>
  )
}
