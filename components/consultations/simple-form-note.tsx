import type { SimpleFormReport } from '@/lib/consultations/simple-form'

/** What becomes of the questionnaire where people answer without JavaScript: said before it is launched. */
export function SimpleFormNote({ report: { counterparts, cannotDraw } }: { report: SimpleFormReport }) {
  if (counterparts.length === 0 && cannotDraw.length === 0)
    return (
      <p className="govuk-body">
        Every question looks the same on the simple form, which needs no JavaScript.
      </p>
    )
  return (
    <>
      <h2 className="govuk-heading-m">On the simple form, which needs no JavaScript</h2>
      {cannotDraw.length > 0 ? (
        <>
          <p className="govuk-body">These cannot be answered there:</p>
          <ul className="govuk-list govuk-list--bullet">
            {cannotDraw.map(({ path, title, type, message }) => (
              <li key={path}>
                <strong>{title || type}</strong>: {message}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {counterparts.length > 0 ? (
        <>
          <p className="govuk-body">These are asked in another way, and the answers are the same:</p>
          <ul className="govuk-list govuk-list--bullet">
            {counterparts.map(({ path, title, type, becomes }) => (
              <li key={path}>
                <strong>{title || type}</strong> becomes {becomes}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
