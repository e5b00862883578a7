import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, DateField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { ManagedRound } from '@/lib/rounds/types'
import { PassageEditor } from './passage-editor'

type Action = (state: FormState, form: FormData) => Promise<FormState>
export type EditorActions = { saveRound: Action; bringIn: Action; savePassage: Action; arrange: Action }

type Props = { round: ManagedRound; path: string; actions: EditorActions; edited: string }

/** Where a draft is written: what it is, its passages, and a box to paste more into. */
export function DraftEditor({ round, path, actions, edited }: Props) {
  const { stageId, draft, passages } = round
  const hidden = { stageId, path, version: String(draft.version) }
  // One passage at a time: its form stands in its place, and nothing else can be typed into and lost.
  if (passages.some(({ id }) => id === edited))
    return <Passages {...{ round, path, actions, edited, hidden }} />
  return (
    <>
      <h2 className="govuk-heading-m">What it is</h2>
      <ActionForm
        action={actions.saveRound}
        className="govuk-!-width-two-thirds"
        key={`round-${draft.version}`}
      >
        <Hidden values={hidden} />
        <TextField name="title" label="Title of the draft" defaultValue={draft.title} />
        <TextField name="name" label="Name of the round" defaultValue={round.name} />
        <TextAreaField
          name="introduction"
          label="What it is, and what comments can still change"
          hint="Everybody who is asked reads this first, in the letter too."
          rows={5}
          defaultValue={draft.introduction}
        />
        <DateField name="closesOn" label="Last day for comments" defaultValue={round.closesOn} />
        <SubmitButton>Save</SubmitButton>
      </ActionForm>
      <Passages {...{ round, path, actions, edited, hidden }} />
      <h2 className="govuk-heading-m">
        {passages.length === 0 ? 'Bring in the text' : 'Bring in more text'}
      </h2>
      <ActionForm action={actions.bringIn} className="govuk-!-width-two-thirds" key={`text-${draft.version}`}>
        <Hidden values={hidden} />
        <TextAreaField
          name="text"
          label="Paste or type the text"
          hint="A passage ends at an empty line, or where a numbered clause begins. A short line by itself becomes a heading."
          rows={12}
        />
        {passages.length > 0 ? (
          <CheckboxField
            name="replaces"
            label="The passages that are there"
            options={[{ value: 'yes', label: 'Put it in the place of all passages that are there' }]}
          />
        ) : null}
        <SubmitButton kind="secondary">Split into passages</SubmitButton>
      </ActionForm>
    </>
  )
}

function Passages({ round, path, actions, edited, hidden }: Props & { hidden: Record<string, string> }) {
  const { passages, draft } = round
  return (
    <>
      <h2 className="govuk-heading-m" id="passages">
        Its passages
      </h2>
      {passages.length === 0 ? (
        <p className="govuk-body">
          There are none yet. Paste the text below: it is split into numbered passages.
        </p>
      ) : null}
      {passages.map((passage, i) => (
        <PassageEditor
          key={`${passage.id}-${draft.version}`}
          {...{ passage, hidden, actions, path }}
          isEdited={passage.id === edited}
          isFirst={i === 0}
          isLast={i === passages.length - 1}
        />
      ))}
    </>
  )
}

export function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
