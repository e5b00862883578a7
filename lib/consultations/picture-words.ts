import { formatDate } from '../core/format'
import type { CalendarDate } from '../core/london-time'
import type { ConsultationStatus } from './lifecycle'

type Facts = {
  title: string
  status: ConsultationStatus
  stage: { opensOn: CalendarDate | null; closesOn: CalendarDate | null }
}

/** The line under the title of a consultation's picture: where it stands, and until when. */
export function standingLine({ status, stage: { opensOn, closesOn } }: Facts): string {
  if (status === 'approved') return opensOn ? `Planned: opens on ${formatDate(opensOn)}` : 'Planned'
  if (status === 'open') return closesOn ? `Open until ${formatDate(closesOn)}` : 'Open'
  if (status === 'reported' || status === 'archived') return 'What you told us: the report is published'
  if (status === 'withdrawn') return 'Withdrawn'
  return closesOn ? `Closed on ${formatDate(closesOn)}, and being read` : 'Closed, and being read'
}

/** What its picture says, for whoever cannot see it. */
export function pictureWords(facts: Facts): string {
  return `${facts.title}. ${standingLine(facts)}. Soundings.`
}
