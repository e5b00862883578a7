import { isDeepStrictEqual } from 'node:util'
import type { Answers } from './types'

/** Whether two sets of answers say the same; the order of keys does not count, the order of choices does. */
export function sameAnswers(a: Answers, b: Answers): boolean {
  return isDeepStrictEqual({ ...a }, { ...b })
}

/** The keys whose answers differ: what an audit row may say of a correction. */
export function changedKeys(before: Answers, after: Answers): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => !isDeepStrictEqual(before[key], after[key])).sort()
}

/** Whether two answers to one question say the same; an answer taken away is none. */
export function sameValue(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? null, b ?? null)
}
