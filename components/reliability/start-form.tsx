import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, SelectField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import { LEAST_PERCENT } from '@/lib/reliability/schema'
import type { RoundsView } from '@/lib/reliability/types'

type Props = { view: RoundsView; start: (state: FormState, form: FormData) => Promise<FormState> }

/** Of which answers a round is made, and who codes it. */
export function StartForm({ view: { consultation, questions, people, learners }, start }: Props) {
  return (
    <ActionForm action={start} className="govuk-!-width-two-thirds">
      <input type="hidden" name="consultationId" value={consultation.id} />
      <SelectField
        name="question"
        label="Question"
        options={questions.map(({ name, title, answers }) => ({
          value: name,
          label: `${title} (${countOf(answers, 'answer')})`,
        }))}
      />
      <TextField
        name="percent"
        label="How many of its answers, in per cent?"
        hint={`At least ${LEAST_PERCENT}. Some 50 answers or more tell something; where there are few, take more of them.`}
        width={5}
        inputMode="numeric"
        defaultValue={String(LEAST_PERCENT)}
      />
      <CheckboxField
        name="coderIds"
        label="Who codes?"
        hint="Each codes all of them alone. Nobody sees another’s codes before the round is opened."
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {learners.length > 0 ? (
        <SelectField
          name="learnerRunId"
          label="Compare a learner with them (optional)"
          hint="The answers are then drawn from those that it proposed themes for, and one coder is enough."
          emptyLabel="No: people among themselves"
          options={learners.map(({ id, number, question }) => ({
            value: id,
            label: `Learner ${number} for “${question}”`,
          }))}
        />
      ) : null}
      <TextField name="name" label="Name of the round (optional)" />
      <TextField
        name="seed"
        label="Seed"
        hint="A number that sets which answers are drawn: with the same one anybody can draw them again."
        width={10}
        inputMode="numeric"
        defaultValue="1"
      />
      <SubmitButton>Start the round</SubmitButton>
    </ActionForm>
  )
}
