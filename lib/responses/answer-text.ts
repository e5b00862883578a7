/** The longest text taken where a question sets no limit of its own. */
export const HARD_LIMIT = 20_000

const UNWANTED = /[\u0000-\u0008\u000B-\u001F\u007F]/

/**
 * Text as it is kept: line ends as \n, and without what PostgreSQL cannot store (NUL, half a surrogate pair) or nobody
 * typed (control characters; the vertical tab that word processors paste is a line break). Words are never changed.
 */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  if (!UNWANTED.test(whole)) return whole
  return whole.replace(/\r\n?|[\u000B\u000C]/g, '\n').replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, '')
}

/** Nothing, or nothing but space: no answer. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** An object as JSON has it: not a list, a date or anything that a class made. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
