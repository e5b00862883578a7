import {
  CheckboxField,
  DateField,
  RadioField,
  SelectField,
  TextAreaField,
  TextField,
} from '@/components/ui/fields'
import { FieldsetFrame } from '@/components/ui/field-frame'
import type { KeyedValues } from '@/lib/responses/keyed-values'
import type { PaperAsk, PaperChoice, PaperInput, PaperQuestion } from '@/lib/responses/paper-types'

type Props = { question: PaperQuestion; values: KeyedValues }

/** More than these are quicker found in a list that opens. */
const MOST_RADIOS = 10

/** One question of the paper, under its number, to key in. */
export function KeyedQuestion({ question, values }: Props) {
  const { id, number, title, required, routing, ask, comment } = question
  const label = number ? `${number}. ${title}` : title
  return (
    <div className="govuk-!-margin-bottom-6">
      <Field {...{ id, label, ask, values }} hint={routing} />
      {comment ? (
        <TextAreaField
          name={`${id}-comment`}
          label={comment.label}
          rows={2}
          defaultValue={text(values, `${id}-comment`)}
        />
      ) : null}
      {required && number ? (
        <CheckboxField
          small
          name={`${id}-empty`}
          label={`Question ${number} must be answered online`}
          options={[{ value: 'yes', label: 'It was left empty on the paper, or not said' }]}
          defaultValue={list(values, `${id}-empty`)}
        />
      ) : null}
    </div>
  )
}

const text = (values: KeyedValues, name: string) => [values[name] ?? ''].flat()[0] ?? ''
const list = (values: KeyedValues, name: string) => [values[name] ?? []].flat()
const optionsOf = (choices: PaperChoice[]) => choices.map(({ label }, i) => ({ value: String(i), label }))

type FieldProps = { id: string; label: string; hint: string | null; ask: PaperAsk; values: KeyedValues }

function Field({ id, label, hint, ask, values }: FieldProps) {
  const frame = { name: id, label, labelSize: 's' as const, hint: hint ?? undefined }
  switch (ask.kind) {
    case 'line':
      return <Line {...frame} input={ask.input} value={text(values, id)} />
    case 'lines':
      return <TextAreaField {...frame} defaultValue={text(values, id)} />
    case 'signature':
      return (
        <TextField {...frame} hint="The name that was signed" defaultValue={text(values, id)} width={20} />
      )
    case 'one':
      return <One {...frame} choices={ask.choices} value={text(values, id)} />
    case 'several':
      return (
        <CheckboxField small {...frame} options={optionsOf(ask.choices)} defaultValue={list(values, id)} />
      )
    case 'cannot':
      return <p className="govuk-body">{`${label}: ${ask.message}`}</p>
    default:
      return (
        // The summary of problems leads here: several fields answer this one question.
        <div id={id}>
          <FieldsetFrame {...frame}>
            <Fields id={id} ask={ask} values={values} />
          </FieldsetFrame>
        </div>
      )
  }
}

type OneProps = { name: string; label: string; hint?: string; choices: PaperChoice[]; value: string }

function One({ choices, value, ...frame }: OneProps) {
  const options = optionsOf(choices)
  if (options.length > MOST_RADIOS)
    return (
      <SelectField {...frame} labelSize="s" options={options} emptyLabel="No answer" defaultValue={value} />
    )
  return (
    <RadioField
      small
      {...frame}
      options={[...options, { value: '', label: 'No answer' }]}
      defaultValue={value}
    />
  )
}

type LineProps = {
  name: string
  label: string
  labelSize?: 's'
  hint?: string
  input: PaperInput
  value: string
}

const EXAMPLES: Partial<Record<PaperInput, string>> = {
  'datetime-local': 'For example 2026-11-30T19:30',
  month: 'For example 2026-11',
  week: 'For example 2026-W48',
  time: 'For example 19:30',
}

function Line({ input, value, hint, ...frame }: LineProps) {
  if (input === 'date') return <DateField {...frame} hint={hint} defaultValue={value} />
  return (
    <TextField
      {...frame}
      hint={hint ?? EXAMPLES[input]}
      defaultValue={value}
      width={input === 'number' ? 10 : undefined}
      inputMode={input === 'number' ? 'numeric' : undefined}
    />
  )
}

/** What several fields hold together. */
function Fields({ id, ask, values }: { id: string; ask: PaperAsk; values: KeyedValues }) {
  switch (ask.kind) {
    case 'rank':
      return ask.choices.map(({ label }, i) => (
        <Small key={i} name={`${id}-c${i}`} label={`Number beside “${label}”`} values={values} />
      ))
    case 'range':
      return (
        <>
          <Small name={`${id}-from`} label="From" values={values} />
          <Small name={`${id}-to`} label="To" values={values} />
        </>
      )
    case 'fields':
      return ask.fields.map(({ label, input }, i) => (
        <Line key={i} {...{ label, input }} name={`${id}-f${i}`} value={text(values, `${id}-f${i}`)} />
      ))
    case 'grid':
      return ask.rows.map(({ label }, i) => <Row key={i} {...{ label, ask, values }} name={`${id}-r${i}`} />)
    case 'groups':
      return ask.groups.map(({ key, label, questions }) => (
        <div key={key} className="govuk-inset-text">
          <p className="govuk-body govuk-!-font-weight-bold">{label}</p>
          {questions.map((question) => (
            <KeyedQuestion key={question.id} {...{ question, values }} />
          ))}
        </div>
      ))
    default:
      return null
  }
}

function Small({ name, label, values }: { name: string; label: string; values: KeyedValues }) {
  return (
    <TextField name={name} label={label} width={5} inputMode="numeric" defaultValue={text(values, name)} />
  )
}

type RowProps = {
  name: string
  label: string
  ask: Extract<PaperAsk, { kind: 'grid' }>
  values: KeyedValues
}

function Row({ name, label, ask, values }: RowProps) {
  const options = optionsOf(ask.columns)
  return ask.several ? (
    <CheckboxField small {...{ name, label, options }} defaultValue={list(values, name)} />
  ) : (
    <SelectField {...{ name, label, options }} emptyLabel="No answer" defaultValue={text(values, name)} />
  )
}
