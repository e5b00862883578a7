import type { Question } from 'survey-core'
import { formatNumber } from '@/lib/core/format'
import { innerName } from './field-name'
import { titleOf, wordsOf, type Loose } from './loose-question'
import type { TextField } from './types'

/** What stands in the fields: as it was typed where a form came back, else what is kept. */
export type Filling = {
  /** The words typed into a field; null where the question was not in the form. */
  typed: (id: string) => string | null
  typedAll: (id: string) => string[]
  /** What is wrong at a field. */
  error: (id: string) => string
}

export const emptyField = (id: string, label = ''): TextField => ({
  ...{ id, label, hint: '', error: '', value: '', inputType: 'text', inputMode: undefined },
  ...{ autoComplete: '', width: 0, rows: 1 },
})

const TYPES: Record<string, TextField['inputType']> = {
  email: 'email',
  tel: 'tel',
  url: 'url',
  password: 'password',
}

/** A field of words or of a number. */
export function textField(question: Loose, id: string, value: unknown, fill: Filling): TextField {
  const isLong = question.getType() === 'comment'
  const inputType = isLong ? 'text' : String(question.inputType ?? 'text')
  const isNumber = inputType === 'number' || inputType === 'range'
  return {
    ...emptyField(id),
    hint: textHint(question, inputType),
    error: fill.error(id),
    value: fill.typed(id) ?? (value === undefined || value === null ? '' : String(value)),
    inputType: TYPES[inputType] ?? 'text',
    inputMode: isNumber ? (Number(question.step) >= 1 ? 'numeric' : 'decimal') : undefined,
    autoComplete: typeof question.autocomplete === 'string' ? question.autocomplete : '',
    width: isNumber ? 10 : 0,
    rows: isLong ? Math.min(20, Math.max(3, Number(question.rows) || 4)) : 1,
  }
}

const EXAMPLES: Record<string, string> = {
  time: 'Hours and minutes, for example 19:30.',
  week: 'The year and the week, for example 2026-W48.',
  color: 'For example, #0b5c4b.',
}

function textHint(question: Loose, inputType: string): string {
  const hints = [wordsOf(question.locPlaceholder), EXAMPLES[inputType] ?? '']
  if (inputType === 'number' || inputType === 'range') hints.push(rangeHint(question.min, question.max))
  const most = Number((question.getMaxLength as (() => unknown) | undefined)?.call(question) ?? 0) || 0
  if (most > 0) hints.push(`You can use up to ${formatNumber(most)} characters.`)
  return hints.filter(Boolean).join(' ')
}

function rangeHint(min: unknown, max: unknown): string {
  const isSet = (limit: unknown) =>
    limit !== undefined && limit !== null && limit !== '' && !Number.isNaN(Number(limit))
  if (isSet(min) && isSet(max)) return `A number from ${Number(min)} to ${Number(max)}.`
  if (isSet(min)) return `A number of at least ${Number(min)}.`
  return isSet(max) ? `A number of at most ${Number(max)}.` : ''
}

export const DATE_TYPES = ['date', 'datetime-local', 'month']

const DATE_PARTS = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
  { name: 'time', label: 'Time, for example 19:30', width: 5 },
] as const

/** The fields that a date is asked in. */
export const datePartsOf = (inputType: string) =>
  DATE_PARTS.filter(
    ({ name }) =>
      (name !== 'day' || inputType !== 'month') && (name !== 'time' || inputType === 'datetime-local'),
  )

export function dateFields(question: Loose, id: string, value: unknown, fill: Filling): TextField[] {
  const [, year = '', month = '', day = '', time = ''] =
    /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(.*))?$/.exec(typeof value === 'string' ? value : '') ?? []
  const kept: Record<string, string> = { day: shown(day), month: shown(month), year, time }
  return datePartsOf(String(question.inputType)).map(({ name, label, width }) => {
    const field = innerName(id, name)
    return {
      ...emptyField(field, label),
      ...{ value: fill.typed(field) ?? kept[name]!, width },
      inputMode: name === 'time' ? undefined : ('numeric' as const),
    }
  })
}

/** '03' as '3': as people write it. */
const shown = (digits: string) => digits.replace(/^0(?=\d)/, '')

/** Several short texts under one question; a date among them is asked as one line. */
export function severalFields(question: Loose, id: string, value: unknown, fill: Filling): TextField[] {
  const record = (value ?? {}) as Record<string, unknown>
  return (question.items as { name: string; editor: Question; isVisible?: boolean }[])
    .filter(({ isVisible }) => isVisible !== false)
    .map(({ name, editor }) => {
      const field = textField(editor as Loose, innerName(id, name), record[name], fill)
      const isDate = DATE_TYPES.includes(String((editor as Loose).inputType))
      const required = editor.isRequired ? ' (required)' : ''
      return {
        ...field,
        label: `${titleOf(editor)}${required}`,
        hint: isDate ? 'For example, 2026-11-30.' : field.hint,
      }
    })
}
