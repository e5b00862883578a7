import type { Question } from 'survey-core'
import { cleanText } from '../answer-text'
import { signedName, typedSignature } from '../signature'
import { datePartsOf, DATE_TYPES } from './draw-fields'
import { innerName } from './field-name'
import { valueAt, type Loose } from './loose-question'
import { textIn } from './typed'

/** What a field holds, or that it could not be read, and why. */
export type Reading = { value: unknown } | { problem: string; at?: string }

const NONE: Reading = { value: undefined }

/** Words, a number or a date. */
export function readText(question: Loose, id: string, form: URLSearchParams): Reading {
  const inputType = question.getType() === 'comment' ? 'text' : String(question.inputType ?? 'text')
  if (DATE_TYPES.includes(inputType)) return readDate(inputType, id, form)
  const text = cleanText(textIn(form, id))
  if (text.trim() === '') return NONE
  const isNumber = (inputType === 'number' || inputType === 'range') && !isMasked(question)
  if (isNumber) return readNumber(text)
  if (inputType === 'time') return readTime(text)
  return { value: question.getType() === 'comment' ? text : text.trim() }
}

const isMasked = ({ maskType }: Loose) => Boolean(maskType) && maskType !== 'none'

/** A number as people write it: 1,200 and 1 200 are twelve hundred. */
export function readNumber(text: string): Reading {
  const digits = text.trim().replace(/(?<=\d)[,\s](?=\d{3}(\D|$))/g, '')
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits) && Number.isFinite(Number(digits))
    ? { value: Number(digits) }
    : { problem: 'Enter a number in figures, such as 12.' }
}

function readTime(text: string): Reading {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59)
    return { problem: 'Enter a time in hours and minutes, such as 19:30.' }
  return { value: `${hours.padStart(2, '0')}:${minutes}` }
}

function readDate(inputType: string, id: string, form: URLSearchParams): Reading {
  const names = datePartsOf(inputType).map(({ name }) => name)
  const parts = Object.fromEntries(names.map((name) => [name, textIn(form, innerName(id, name)).trim()]))
  if (names.every((name) => parts[name] === '')) return NONE
  const missing = names.filter((name) => parts[name] === '')
  if (missing.length > 0)
    return { problem: `Enter the ${missing.join(' and the ')} as well.`, at: innerName(id, missing[0]!) }
  const { day = '1', month = '', year = '', time } = parts
  const isReal =
    /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year) && isDay(+year, +month, +day)
  if (!isReal)
    return {
      problem:
        inputType === 'month'
          ? 'Enter a real month, such as 3 2026.'
          : 'Enter a real date, such as 27 3 2026.',
    }
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`
  if (inputType === 'month') return { value: yearAndMonth }
  const date = `${yearAndMonth}-${day.padStart(2, '0')}`
  if (time === undefined) return { value: date }
  const at = readTime(time)
  return 'value' in at ? { value: `${date}T${String(at.value)}` } : { ...at, at: innerName(id, 'time') }
}

function isDay(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day))
  return year > 0 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
}

type Found = { value: unknown; problems: { at: string; problem: string }[] }

/** Several short texts. Of one that cannot be read, what was kept before stays. */
export function readSeveral(question: Loose, id: string, form: URLSearchParams, before: unknown): Found {
  const found: Record<string, unknown> = {}
  const problems: Found['problems'] = []
  for (const { name, editor } of question.items as { name: string; editor: Question }[]) {
    const at = innerName(id, name)
    const loose = editor as Loose
    const isDate = DATE_TYPES.includes(String(loose.inputType))
    const read: Reading = !form.has(at)
      ? { value: valueAt(before, name) }
      : isDate
        ? { value: textIn(form, at).trim() || undefined }
        : readText(loose, at, form)
    if ('value' in read) found[name] = read.value
    else {
      problems.push({ at, problem: read.problem })
      found[name] = valueAt(before, name)
    }
  }
  const kept = Object.entries(found).filter(([, value]) => value !== undefined)
  return { value: kept.length > 0 ? Object.fromEntries(kept) : undefined, problems }
}

/** A number on a scale, or its two ends. */
export function readSlider(question: Loose, id: string, form: URLSearchParams): Reading {
  const texts = (question.sliderType === 'range' ? [id, innerName(id, 'to')] : [id]).map((name) =>
    textIn(form, name),
  )
  if (texts.every((text) => text.trim() === '')) return NONE
  const numbers = texts.map(readNumber)
  const wrong = numbers.findIndex((one) => !('value' in one))
  if (wrong >= 0)
    return { problem: 'Enter a number in figures, such as 12.', at: wrong === 1 ? innerName(id, 'to') : id }
  const values = numbers.map((one) => ('value' in one ? one.value : undefined))
  return { value: question.sliderType === 'range' ? values : values[0] }
}

/** A typed name signs. Without one a signature that was drawn elsewhere stays. */
export function readSignature(id: string, form: URLSearchParams, before: unknown): Reading {
  const name = textIn(form, id).trim()
  if (name !== '') return { value: signedName(before) === name ? before : typedSignature(name) }
  return { value: signedName(before) === null ? before : undefined }
}
