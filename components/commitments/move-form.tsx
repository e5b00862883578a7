import { ActionForm } from '@/components/ui/action-form'
import { RadioField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { needsWhy, type ActionMove, type CommitmentMove } from '@/lib/commitments/lifecycle'

type Props<Move> = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** The record, and the version that was looked at. */
  hidden: Record<string, string>
  label: string
  moves: Move[]
  words: Record<string, { label: string; hint: string }>
}

/** Where it can go from here; with the reason, where everybody will ask for one. */
export function MoveForm<Move extends CommitmentMove | ActionMove>(props: Props<Move>) {
  const { action, hidden, label, moves, words } = props
  const [only, ...others] = moves
  if (only === undefined) return null
  return (
    <ActionForm action={action} className="govuk-!-width-two-thirds">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {others.length > 0 ? (
        <RadioField
          name="move"
          label={label}
          options={moves.map((move) => ({
            value: move,
            label: words[move]?.label ?? move,
            hint: words[move]?.hint || undefined,
          }))}
          small
        />
      ) : (
        <>
          <input type="hidden" name="move" value={only} />
          {words[only]?.hint ? <p className="govuk-body">{words[only].hint}</p> : null}
        </>
      )}
      {moves.some(needsWhy) ? (
        <TextAreaField
          name="why"
          label="Why"
          hint={
            moves.every(needsWhy)
              ? 'Everybody will read it.'
              : 'Needed where something is dropped or taken back. Everybody will read it.'
          }
          rows={2}
        />
      ) : null}
      <SubmitButton>{others.length > 0 ? 'Go on' : words[only]?.label}</SubmitButton>
    </ActionForm>
  )
}
