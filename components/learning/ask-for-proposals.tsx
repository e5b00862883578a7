import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { ENOUGH_CODED, FEWEST_CODED, FEWEST_OF_A_THEME } from '@/lib/learning/schema'
import type { LearningView } from '@/lib/learning/types'
import { countOf, formatNumber } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'

type Props = { view: LearningView; ask: (state: FormState, form: FormData) => Promise<FormState> }

const PRECISIONS = [
  { value: 'words', label: 'By their words', hint: 'Seconds.' },
  {
    value: 'int8',
    label: 'By their words and meaning',
    hint: 'A minute for 30,000 answers. Better where people say the same in different words.',
  },
  {
    value: 'fp32',
    label: 'By their words and meaning, as precisely as can be',
    hint: 'Three minutes for 30,000 answers. The same on every machine.',
  },
]

/** For which question a learner is taught, once enough of it is coded. */
export function AskForProposals({ view: { consultation, questions }, ask }: Props) {
  if (questions.length === 0)
    return <p className="govuk-inset-text">Nobody has answered a question in their own words yet.</p>
  const ready = questions.filter(({ taught }) => taught >= FEWEST_CODED)
  return (
    <>
      <p className="govuk-body">
        It takes at least {FEWEST_CODED} coded answers to a question, and {FEWEST_OF_A_THEME} of each theme
        that it is to learn. Below {ENOUGH_CODED} expect it to be wrong often: its proposals are then most of
        use to show what should be coded next.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {questions.map(({ name, title, answers, taught }) => (
          <li key={name}>
            {title}: {formatNumber(taught)} of {countOf(answers, 'answer')} coded
            {taught < FEWEST_CODED ? `; ${FEWEST_CODED - taught} more needed` : ''}
          </li>
        ))}
      </ul>
      {ready.length === 0 ? null : (
        <ActionForm action={ask} className="govuk-!-width-two-thirds">
          <input type="hidden" name="consultationId" value={consultation.id} />
          <RadioField
            name="question"
            label="Question"
            defaultValue={ready[0]!.name}
            options={ready.map(({ name, title, answers, taught }) => ({
              value: name,
              label: title,
              hint: `${formatNumber(taught)} coded, ${formatNumber(answers - taught)} not yet`,
            }))}
          />
          <RadioField
            name="precision"
            label="How to compare answers"
            options={PRECISIONS}
            defaultValue="int8"
          />
          <SubmitButton>Teach a learner</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
