import { isAnswerable } from '../consultations/answerable'
import type { StageFacts } from '../consultations/stage-standing'
import type { ConsultationView } from '../consultations/types'
import { InvalidInput } from '../core/errors'
import { formatDate } from '../core/format'
import { addDays, londonDate, type CalendarDate } from '../core/london-time'
import type { Keying } from './policy'

/** How long after closing an officer may still key in what was posted in time. */
export const LATE_DAYS = 14

type Facts = Pick<ConsultationView, 'status' | 'closedAt' | 'launchedAt'> & {
  stage: StageFacts & { opensOn: CalendarDate | null; closesOn: CalendarDate | null }
}

/** Whether what came on paper is still taken: while it is open, and some days longer from officers. */
export function takenNow(consultation: Facts, now: Date): Keying['taken'] {
  const { status, closedAt, stage } = consultation
  if (isAnswerable(consultation, now) === 'open') return 'open'
  if (status !== 'open' && status !== 'closed') return 'no'
  if (isAnswerable(consultation, now) !== 'closed') return 'no'
  const closed = closedAt ? londonDate(closedAt) : stage.closesOn
  return closed && londonDate(now) <= addDays(closed, LATE_DAYS) ? 'late' : 'no'
}

/**
 * Checks the day on which it came in.
 * @throws InvalidInput where it lies in the future, before the launch, or nobody says why it is taken late
 */
export function checkReceived(
  consultation: Facts,
  { receivedOn, lateReason }: { receivedOn: CalendarDate; lateReason: string },
  now: Date,
): void {
  const fields: Record<string, string> = {}
  const first = consultation.launchedAt ? londonDate(consultation.launchedAt) : null
  if (receivedOn > londonDate(now)) fields.receivedOn = 'The day it came in must not be in the future.'
  else if (first && receivedOn < first)
    fields.receivedOn = `Nobody was asked before ${formatDate(first)}. Check the day it came in.`
  if (takenNow(consultation, now) === 'late' && lateReason === '')
    fields.lateReason = 'Say why it is taken after closing, for instance that the postmark is of before.'
  if (Object.keys(fields).length > 0) throw new InvalidInput('', fields)
}
