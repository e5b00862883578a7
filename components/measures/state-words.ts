import type { MeasureState } from '@/lib/measures/types'

/** Kept on one line in narrow cells. */
export const STATE_WORDS: Record<MeasureState, string> = {
  met: 'Met',
  'not-met': 'Not\u00a0met',
  'not-known': 'Not\u00a0known',
}
