import type { ActionMove, CommitmentMove } from '@/lib/commitments/lifecycle'

/** What each way is called, and what comes of it. */
export const COMMITMENT_MOVE_WORDS: Record<CommitmentMove, { label: string; hint: string }> = {
  make: {
    label: 'Make it',
    hint: 'It gets its public number, and everybody can read it from then on. It cannot be a draft again.',
  },
  keep: { label: 'It is kept', hint: 'Everything that was promised is done or was dropped with a reason.' },
  drop: {
    label: 'Drop it',
    hint: 'What is still to be done is dropped with it. Everybody will read why.',
  },
  reopen: { label: 'Open it again', hint: 'It is not kept after all. Everybody will read why.' },
  'take-up': { label: 'Take it up again', hint: 'Its actions stay dropped until you take them up, too.' },
}

export const ACTION_MOVE_WORDS: Record<ActionMove, { label: string; hint: string }> = {
  start: { label: 'It is started', hint: '' },
  finish: { label: 'It is done', hint: '' },
  drop: { label: 'Drop it', hint: 'Everybody will read why.' },
  'put-back': { label: 'Put it back to planned', hint: '' },
  reopen: { label: 'Open it again', hint: 'It is not done after all. Everybody will read why.' },
  'take-up': { label: 'Take it up again', hint: 'Everybody will read why.' },
}
