type Problem = { href: string; text: string }

/** The GOV.UK error summary: what is wrong, each line leading to its field. */
export function ProblemSummary({
  problems,
  title = 'There is a problem',
}: {
  problems: Problem[]
  title?: string
}) {
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1}>
      <h2 className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {problems.map(({ href, text }) => (
            <li key={href + text}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
