import type { MeasureState, ProposedBy } from '@/lib/measures/types'

/** Kept on one line in narrow cells. */
export const STATE_WORDS: Record<MeasureState, string> = {
  met: 'Met',
  'not-met': 'Not\u00a0met',
  'not-known': 'Not\u00a0known',
}

export const ENTERED_BY: Record<ProposedBy, string> = {
  group: 'The group says so; an officer confirmed it.',
  'link-officer': 'The link officer says so; an officer confirmed it.',
}

/** Who sent it, before it is confirmed. */
export const SENT_BY: Record<ProposedBy, string> = {
  group: 'for the group',
  'link-officer': 'as link officer',
}
