import { ActionForm } from '@/components/ui/action-form'
import { RadioField, SelectField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { ImportView } from '@/lib/responses/get-import'

type Props = { view: ImportView; saveMapping: (state: FormState, form: FormData) => Promise<FormState> }

const RECORD = [
  { value: 'none', label: 'Not used' },
  { value: 'key', label: 'The row’s own key: nothing is taken in twice by it' },
  { value: 'body', label: 'The body: its name or reference' },
  { value: 'code', label: 'The reference on the body’s paper form' },
  { value: 'borough', label: 'The borough' },
  { value: 'bodyType', label: 'The kind of body' },
  { value: 'basis', label: 'Of a body: who stands behind it (meeting, survey, chair…)' },
  { value: 'basisPeople', label: 'Of a body: how many people that were' },
  { value: 'basisDate', label: 'Of a body: the date of its meeting' },
  { value: 'others', label: 'Of a body: who else took part' },
  { value: 'dissent', label: 'Of a body: where people did not agree' },
  { value: 'ward', label: 'Of a person: the ward' },
  { value: 'publication', label: 'Of a person: may it be published (full, anonymous, none)' },
]

/** What each column is; guessed from its heading, and changeable. */
export function MappingForm({ view, saveMapping }: Props) {
  const { consultation, importId, headings, firstRows, targets, mapping, hasOpenLink } = view
  const options = [
    ...RECORD,
    ...targets.map(({ name, title }) => ({
      value: `answer:${name}`,
      label: `Answer: ${title.slice(0, 90)}`,
    })),
  ]
  return (
    <ActionForm action={saveMapping}>
      <h2 className="govuk-heading-m">What the columns are</h2>
      <input type="hidden" name="consultationId" value={consultation.id} />
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="columns" value={headings.length} />
      <RadioField
        small
        name="from"
        label="Whose answers are these?"
        defaultValue={mapping.from}
        options={[
          { value: 'bodies', label: 'Of bodies that were asked' },
          {
            value: 'public',
            label: 'Of members of the public',
            hint: hasOpenLink
              ? 'Where no column says whether they may be published, nothing of theirs is quoted.'
              : 'Only where the consultation has an open link.',
          },
        ]}
      />
      {headings.map((heading, i) => (
        <SelectField
          key={i}
          name={`column-${i}`}
          label={heading || `Column ${i + 1}, without a heading`}
          hint={exampleOf(firstRows, i)}
          options={options}
          defaultValue={mapping.columns[i] ?? 'none'}
        />
      ))}
      <SubmitButton kind="secondary">Save and look again</SubmitButton>
    </ActionForm>
  )
}

function exampleOf(rows: string[][], i: number): string | undefined {
  const example = rows.map((cells) => cells[i]?.trim()).find(Boolean)
  return example ? `For example: ${example.slice(0, 100)}` : undefined
}
