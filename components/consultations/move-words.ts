import type { ConsultationAction } from '@/lib/consultations/lifecycle'

/** The moves that a page of this room confirms; a launch and a report have their own. */
export type PlainMove = Exclude<ConsultationAction, 'launch' | 'report'>

type Words = { heading: string; meaning: string[] }

export const MOVES: Record<PlainMove, Words> = {
  approve: {
    heading: 'Approve this consultation',
    meaning: [
      'You confirm that a decision can still be changed, that the reasons are enough for people to answer, and that they have enough time.',
      'From then on it can be launched, and nothing in it can be changed unless it is returned to draft.',
    ],
  },
  'return-to-draft': {
    heading: 'Return it to draft',
    meaning: ['It can be changed again, and then has to be approved again.'],
  },
  extend: {
    heading: 'Extend the time to answer',
    meaning: ['Every link in a letter keeps working until the end of the new last day, London time.'],
  },
  close: {
    heading: 'Close this consultation',
    meaning: [
      'No more answers are taken; what is only a draft by then is not counted. It cannot be opened again.',
      'It closes by itself at the end of its last day.',
    ],
  },
  'start-analysis': {
    heading: 'Start the analysis',
    meaning: ['The public page says from now on that the answers are being read.'],
  },
  archive: {
    heading: 'Archive this consultation',
    meaning: ['It stays public with its report. No further edition of the report can be published.'],
  },
  withdraw: {
    heading: 'Withdraw this consultation',
    meaning: [
      'No more answers are taken and no report is published. This cannot be undone.',
      'Where it was launched it stays on the public record, with the reason you give.',
    ],
  },
}

export function isPlainMove(text: string): text is PlainMove {
  return text in MOVES
}
