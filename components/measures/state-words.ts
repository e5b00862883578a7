import type { MeasureState } from '@/lib/measures/types'

export const STATE_WORDS: Record<MeasureState, string> = {
  met: 'Met',
  'not-met': 'Not met',
  'not-known': 'Not known',
}
