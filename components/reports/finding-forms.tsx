import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, RadioField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { RefusalView, ReportFindings, SourceView } from '@/lib/reports/types'

type Props<Item> = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  findings: ReportFindings
  /** Null: a new one. */
  item: Item | null
}

/** Other research that bears on what people said. */
export function SourceForm({ action, findings, item }: Props<SourceView>) {
  return (
    <ActionForm action={action}>
      <Keys name="sourceId" findings={findings} item={item} />
      <TextField name="title" label="Title" defaultValue={item?.title} />
      <TextField name="publisher" label="Who published it" defaultValue={item?.publisher} />
      <TextField
        name="published"
        label="When"
        hint="As people write it: 2009, or autumn 2009."
        width={20}
        defaultValue={item?.published}
      />
      <TextField name="url" type="url" label="Where it can be read (https)" defaultValue={item?.url} />
      <TextAreaField name="finding" label="What it found" rows={4} defaultValue={item?.finding} />
      <Themes label="Themes it bears on" findings={findings} item={item} />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  )
}

/** What people asked for and will not get, with the reason they are owed. */
export function RefusalForm({ action, findings, item }: Props<RefusalView>) {
  return (
    <ActionForm action={action}>
      <Keys name="refusalId" findings={findings} item={item} />
      <RadioField
        name="key"
        label="Whose decision it is"
        small
        defaultValue={item?.key}
        options={findings.parts.map(({ key }) => ({ value: key, label: key.split('+').join(' and ') }))}
      />
      <TextField name="what" label="What will not be done" defaultValue={item?.what} />
      <TextAreaField name="why" label="Why not" rows={5} defaultValue={item?.why} />
      <Themes label="Themes it answers" findings={findings} item={item} />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  )
}

type Kept = { id: string; version: number; themeIds: string[] }

function Keys({ name, findings, item }: { name: string; findings: ReportFindings; item: Kept | null }) {
  return (
    <>
      <input type="hidden" name="consultationId" value={findings.consultation.id} />
      {item ? <input type="hidden" name={name} value={item.id} /> : null}
      <input type="hidden" name="version" value={item?.version ?? 0} />
    </>
  )
}

function Themes({ label, findings, item }: { label: string; findings: ReportFindings; item: Kept | null }) {
  if (findings.themes.length === 0) return null
  return (
    <CheckboxField
      name="themeIds"
      label={label}
      small
      defaultValue={item?.themeIds ?? []}
      options={findings.themes.map(({ id, title }) => ({ value: id, label: title }))}
    />
  )
}
