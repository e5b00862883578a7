import { ActionForm } from '@/components/ui/action-form'
import { RadioField, SelectField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { SuggestionsView } from '@/lib/analysis/suggestions/types'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'

type Props = { view: SuggestionsView; ask: (state: FormState, form: FormData) => Promise<FormState> }

const PRECISIONS = [
  { value: 'words', label: 'By their words', hint: 'Seconds. For a first look.' },
  {
    value: 'int8',
    label: 'By their words and meaning',
    hint: 'A minute for 30,000 answers. Different words for the same thing come together.',
  },
  {
    value: 'fp32',
    label: 'By their words and meaning, as precisely as can be',
    hint: 'Three minutes for 30,000 answers. For what will be audited: the same on every machine.',
  },
]

/** Only where an administrator configured one. */
const byEndpoint = (name: string) => ({
  value: 'endpoint',
  label: `By ${name}`,
  hint: 'Answers are sent there, outside of this machine, with the names, addresses and numbers taken out that are found. Not all are. That it was used is recorded, and stands beside its themes.',
})

/** What to look for themes in, and how. */
export function AskForThemes({ view: { consultation, questions, run, endpoint }, ask }: Props) {
  if (questions.length === 0)
    return <p className="govuk-inset-text">Nobody has answered a question in their own words yet.</p>
  return (
    <details className="govuk-details" open={run === null}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {run === null ? 'Look for themes' : 'Look again, or in another question'}
        </span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          A calculation groups answers that say alike and names each group by its phrases. It runs here: no
          text leaves this machine{endpoint === null ? '' : ', unless you choose the last way'}. It knows
          English, and nothing of policing. What it finds is a suggestion; nothing of it counts, or reaches a
          report, before somebody has taken it into the code frame and given it to answers. It keeps for and
          against apart only where answers say so in so many words (“I agree”, “we oppose”).
        </p>
        <ActionForm action={ask}>
          <input type="hidden" name="consultationId" value={consultation.id} />
          <SelectField
            name="question"
            label="Question"
            options={questions.map(({ name, title, answers }) => ({
              value: name,
              label: `${title} (${countOf(answers, 'answer')})`,
            }))}
          />
          <RadioField
            name="precision"
            label="How to compare answers"
            options={endpoint === null ? PRECISIONS : [...PRECISIONS, byEndpoint(endpoint)]}
            defaultValue="int8"
          />
          <TextField
            name="count"
            label="How many themes (optional)"
            hint="From 2 to 100. Left empty: as many as come out the same from half of the answers."
            width={5}
          />
          <SubmitButton>Look for themes</SubmitButton>
        </ActionForm>
      </div>
    </details>
  )
}
