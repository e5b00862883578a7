import { baseSaid } from '@/lib/reports/words'
import type { ReportContent } from '@/lib/reports/content-types'

/** How many answered, what of it was read, and how their views came about: what every figure below is out of. */
export function BaseFigure({ content }: { content: ReportContent }) {
  return baseSaid(content).map((text) => (
    <p key={text} className="govuk-body">
      {text}
    </p>
  ))
}
