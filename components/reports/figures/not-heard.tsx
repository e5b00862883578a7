import { notHeardSaid } from '@/lib/reports/words'
import type { FigureOf } from './figure-of'

/** Who was asked and did not answer: what the report cannot say anything of. */
export function NotHeard({ figure }: { figure: FigureOf<'not-heard'> }) {
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Who was not heard</h3>
      {notHeardSaid(figure).map((text) => (
        <p key={text} className="govuk-body">
          {text}
        </p>
      ))}
    </>
  )
}
