import type { Answerable } from '../consultations/answerable'
import { PUBLICATIONS } from './schema'

export type Publication = (typeof PUBLICATIONS)[number]

/**
 * What a member of the public can say of publishing what they wrote, where they have said `from`: anything while answers are
 * taken; afterwards the same, or less. `PUBLICATIONS` goes from the most to the least.
 */
export function publicationsFrom(state: Answerable, from: Publication): Publication[] {
  if (state === 'open') return [...PUBLICATIONS]
  return state === 'not-yet' ? [] : sameOrLess(from)
}

/** The same, or less. */
export const sameOrLess = (from: Publication): Publication[] => PUBLICATIONS.slice(PUBLICATIONS.indexOf(from))
