import { USES } from '@/lib/compiles/schema'
import type { PassageView, ReadingState } from '@/lib/compiles/types'

export const READING: Record<ReadingState, string> = {
  unread: 'Not read yet',
  corrected: 'Corrected since you read it',
  read: 'Read',
}

/** 'Used in part. A minority view.' */
export function verdictWords({ use, isMinority }: Pick<PassageView, 'use' | 'isMinority'>): string {
  return `${USES[use]}${isMinority ? ', kept as a minority view' : ''}`
}

/** What became of a passage in the text it was put into; empty where it was not put anywhere. */
export function standingWords({
  standing,
  isWithdrawn,
}: Pick<PassageView, 'standing' | 'isWithdrawn'>): string {
  if (standing === null) return ''
  if (isWithdrawn)
    return standing === 'gone' ? '' : 'Words of it may still stand in your text: please take them out.'
  if (standing === 'stands') return 'Stands in your text.'
  if (standing === 'reworded') return 'Quoted in your text in other words.'
  return 'These words are no longer in your text.'
}
