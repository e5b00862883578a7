import type { Outcome, Verdict } from '@/lib/rounds/schema'
import type { RoundState, View } from '@/lib/rounds/types'

export const VERDICT_NAMES: Record<Verdict, string> = {
  accepted: 'Accepted',
  'in-part': 'Accepted in part',
  'not-accepted': 'Not accepted',
}

export const OUTCOME_NAMES: Record<Outcome, string> = {
  undecided: 'Not decided',
  kept: 'Kept as it was',
  changed: 'Changed',
  dropped: 'Dropped',
  added: 'Added',
}

export const VIEW_NAMES: Record<View, string> = {
  keep: 'Keep',
  change: 'Change',
  drop: 'Drop',
  'no-view': 'No view',
}

export const STATE_NAMES: Record<RoundState, string> = {
  draft: 'being written',
  open: 'open for comments',
  closed: 'closed',
}

export function passageName(number: number, afterNumber: number | null): string {
  if (number > 0) return `Passage ${number}`
  return afterNumber ? `New passage after ${afterNumber}` : 'New passage at the beginning'
}
