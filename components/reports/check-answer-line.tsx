import { formatInstant } from '@/lib/core/format'
import type { Checked } from '@/lib/reports/checklist'

const SAID = { yes: 'Yes', no: 'No', 'does-not-apply': 'Does not apply' }

/** What somebody answered to a question of the checklist. */
export function CheckAnswerLine({ item: { answered } }: { item: Checked }) {
  if (!answered) return null
  const { answer, words, by, at } = answered
  return (
    <p className="govuk-body">
      {SAID[answer]}
      {words ? `: ${words}` : ''} ({by}, {formatInstant(at)})
    </p>
  )
}
