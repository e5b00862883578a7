import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { FORMATS } from '@/lib/exports/schema'

type Props = {
  consultationId: string
  /** The number of a later round. */
  stage?: string | undefined
  /** Whether the words as they were written, and persons, may be had. */
  mayHaveOriginal: boolean
  ask: (state: FormState, form: FormData) => Promise<FormState>
}

const VALUES = [
  { value: 'codes', label: 'Codes', hint: 'Short and steady; the data dictionary says what they mean.' },
  { value: 'labels', label: 'Words', hint: 'As people chose them.' },
]
const TEXT = [
  {
    value: 'original',
    label: 'As they were written',
    hint: 'They may say who somebody is: for work, not for publication.',
  },
  {
    value: 'redacted',
    label: 'As redacted',
    hint: 'An answer that nobody has redacted is left out, with a mark. So are the words of people who did not agree to be quoted.',
  },
]
const WHOSE = [
  { value: 'all', label: 'Groups and members of the public' },
  { value: 'bodies', label: 'Groups only' },
]

/** Which file is wanted. */
export function AskForExport({ consultationId, stage, mayHaveOriginal, ask }: Props) {
  const formats = Object.entries(FORMATS).map(([value, { label, hint }]) => ({ value, label, hint }))
  return (
    <ActionForm action={ask}>
      <input type="hidden" name="consultationId" value={consultationId} />
      {stage ? <input type="hidden" name="stage" value={stage} /> : null}
      <RadioField name="format" label="Kind of file" options={formats} defaultValue="xlsx" small />
      <RadioField
        name="values"
        label="Answers to choices"
        hint="For Excel, CSV and JSON Lines. The others hold both."
        options={VALUES}
        defaultValue="codes"
        small
      />
      {mayHaveOriginal ? (
        <>
          <RadioField name="text" label="What people wrote" options={TEXT} defaultValue="original" small />
          <RadioField name="whose" label="Whose responses" options={WHOSE} defaultValue="all" small />
        </>
      ) : (
        <>
          <p className="govuk-inset-text">
            Your files hold the responses of groups, as redacted: an answer that nobody has redacted is left
            out, with a mark.
          </p>
          <input type="hidden" name="text" value="redacted" />
          <input type="hidden" name="whose" value="bodies" />
        </>
      )}
      <SubmitButton>Make the file</SubmitButton>
    </ActionForm>
  )
}
