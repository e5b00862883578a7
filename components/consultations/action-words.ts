import type { ConsultationAction } from '@/lib/consultations/lifecycle'
import type { AnyAction, ConsultationView } from '@/lib/consultations/types'

/** What the button says, and what it is called when it cannot be pressed. */
export const ACTION_WORDS: Record<ConsultationAction, string> = {
  approve: 'Approve',
  'return-to-draft': 'Return to draft',
  launch: 'Launch',
  extend: 'Extend',
  close: 'Close',
  'start-analysis': 'Start the analysis',
  report: 'Publish the report',
  archive: 'Archive',
  withdraw: 'Withdraw',
}

export const isMove = (action: AnyAction): action is ConsultationAction => action in ACTION_WORDS

/** Launching and reporting have rooms of their own. */
export function hrefOfAction(id: string, action: ConsultationAction): string {
  if (action === 'launch' || action === 'report') return `/staff/consultations/${id}/${action}`
  return `/staff/consultations/${id}/move/${action}`
}

/** Where it stands, as one would say it. */
export const STANDING: Record<ConsultationView['status'], string> = {
  draft: 'It is being written. Only staff can see it.',
  approved: 'It is approved as it stands and ready to be launched.',
  open: 'People are being asked. It is public.',
  closed: 'No more answers are taken. It is public.',
  analysing: 'The answers are being read. It is public.',
  reported: 'What was said, and what came of it, is published.',
  archived: 'It is finished and kept for the record. It is public.',
  withdrawn: 'It was withdrawn, and stays on the record with the reason.',
}
