import type { ReactNode } from 'react'
import { englishWords } from '@/lib/core/english-words'

type Problem = { href: string; text: ReactNode }

/** The GOV.UK error summary: what is wrong, each line leading to its field. */
export function ProblemSummary({
  problems,
  title = englishWords.say('live.problem'),
}: {
  problems: Problem[]
  title?: ReactNode
}) {
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1}>
      <h2 className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {problems.map(({ href, text }, i) => (
            <li key={`${href} ${i}`}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
