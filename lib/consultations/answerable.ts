import { endOfDayInLondon, startOfDayInLondon, type CalendarDate } from '../core/london-time'
import type { ConsultationStatus } from './lifecycle'
import { standingOf, type StageFacts } from './stage-standing'

export type Answerable = 'open' | 'not-yet' | 'closed' | 'withdrawn'

type Asked = {
  status: ConsultationStatus
  stage: StageFacts & { opensOn: CalendarDate | null; closesOn: CalendarDate | null }
}

/**
 * Whether answers are taken at an instant: from the first instant of the opening day to the last of the closing day in
 * London. The clock decides, not the job that moves the status a few minutes later. It is the stage that is asked: of a
 * later round the consultation's own status says nothing.
 */
export function isAnswerable({ status: ofConsultation, stage }: Asked, now: Date): Answerable {
  const status = standingOf(ofConsultation, stage)
  if (status === 'withdrawn') return 'withdrawn'
  if (status === 'draft' || status === 'approved') return 'not-yet'
  if (status !== 'open') return 'closed'
  if (stage.opensOn && now < startOfDayInLondon(stage.opensOn)) return 'not-yet'
  if (stage.closesOn && now >= endOfDayInLondon(stage.closesOn)) return 'closed'
  return 'open'
}
