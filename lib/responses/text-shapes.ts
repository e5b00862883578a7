import { EmailValidator } from 'survey-core'
import { cleanText, HARD_LIMIT } from './answer-text'
import type { Check } from './question-shape'

const emailValidator = new EmailValidator()

/** Text of one or more lines, of at most `maxLength` characters. */
export function textCheck(maxLength: number): Check {
  const most = maxLength > 0 ? Math.min(maxLength, HARD_LIMIT) : HARD_LIMIT
  const number = new Intl.NumberFormat('en-GB').format(most)
  return (value, report) => {
    if (typeof value !== 'string') return report('type', 'Write your answer as text.')
    const text = cleanText(value)
    if (text.length > most) return report('too-long', `Write at most ${number} characters.`)
    return text
  }
}

export function emailCheck(maxLength: number): Check {
  const asText = textCheck(maxLength)
  return (value, report, partial) => {
    const text = asText(value, report, partial)
    if (partial || typeof text !== 'string' || text.trim() === '') return text
    if (emailValidator.validate(text)?.error)
      return report('format', 'Enter an e-mail address in the right form, such as name@example.org.')
    return text
  }
}

export type NumberLimits = { min?: number; max?: number; step?: number }

export function numberCheck({ min, max, step }: NumberLimits): Check {
  return (value, report, partial) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return report('type', 'Enter a number.')
    if (partial) return value
    if (min !== undefined && value < min) return report('too-small', `Enter a number of at least ${min}.`)
    if (max !== undefined && value > max) return report('too-large', `Enter a number of at most ${max}.`)
    if (step !== undefined && !isStep(value, step))
      return report('step', step === 1 ? 'Enter a whole number.' : `Enter a multiple of ${step}.`)
    return Object.is(value, -0) ? 0 : value
  }
}

/** Whether `value` is a multiple of `step`, as decimal numbers: 0.3 is one of 0.1. */
export function isStep(value: number, step: number): boolean {
  if (step <= 0) return true
  const times = value / step
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times))
}

const DATE_FORMS: Record<string, { pattern: RegExp; example: string }> = {
  date: { pattern: /^\d{4}-\d{2}-\d{2}$/, example: '2026-11-30' },
  'datetime-local': { pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, example: '2026-11-30T19:30' },
  month: { pattern: /^\d{4}-\d{2}$/, example: '2026-11' },
  week: { pattern: /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, example: '2026-W48' },
  time: { pattern: /^\d{2}:\d{2}(:\d{2})?$/, example: '19:30' },
}

export const isDateForm = (inputType: string) => inputType in DATE_FORMS

/** Dates and times as browsers' own fields give them. `min` and `max` are of the same form, and compare as text. */
export function dateCheck(inputType: string, min?: string, max?: string): Check {
  const form = DATE_FORMS[inputType]!
  return (value, report, partial) => {
    if (typeof value !== 'string') return report('type', `Give it in the form ${form.example}.`)
    if (!form.pattern.test(value) || !isReal(inputType, value))
      return report('format', `Give it in the form ${form.example}.`)
    if (partial) return value
    if (min && value < min) return report('too-small', `It must be ${min} or later.`)
    if (max && value > max) return report('too-large', `It must be ${max} or earlier.`)
    return value
  }
}

function isReal(inputType: string, value: string): boolean {
  if (inputType === 'week') return true
  const [date, time] = inputType === 'time' ? ['2000-01-01', value] : value.split('T')
  const day = inputType === 'month' ? `${value}-01` : date!
  const at = new Date(`${day}T${time ?? '00:00'}Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}
