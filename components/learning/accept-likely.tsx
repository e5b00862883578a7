import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import { FEWEST_CHECKED } from '@/lib/learning/schema'
import type { LearnerRunView } from '@/lib/learning/types'
import { inPercent } from './learner-quality'

type Props = {
  run: LearnerRunView
  accept: (state: FormState, form: FormData) => Promise<FormState>
}

/** Accepting proposals unseen: only those that a check at random speaks for. */
export function AcceptLikely({ run, accept }: Props) {
  const possible = run.levels.filter(({ mayAccept, open }) => mayAccept && open > 0)
  return (
    <>
      <h2 className="govuk-heading-m">Accept the rest unseen</h2>
      {possible.length === 0 ? (
        <p className="govuk-body">
          This can be done once at least {FEWEST_CHECKED} proposals were drawn at random and judged, and for
          those that are as likely as the ones that were.
        </p>
      ) : (
        <ActionForm action={accept} className="govuk-!-width-two-thirds">
          <input type="hidden" name="runId" value={run.id} />
          <RadioField
            name="from"
            label="Which proposals?"
            hint="Each becomes a coding that names you and the learner, for good. Nobody has read these answers: they will not teach a learner."
            options={possible.map(({ from, open, checked, right, precision }) => ({
              value: String(from),
              label: `${inPercent(from)} likely or more: ${countOf(open, 'proposal')}`,
              hint: `${right} of ${checked} checked were right: between ${inPercent(precision!.low)} and ${inPercent(precision!.high)} of these will be.`,
            }))}
          />
          <SubmitButton kind="secondary">Accept them</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
