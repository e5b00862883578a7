import { calendarDate } from '../core/london-time'
import type { ProposalView } from './types'

type Row = Omit<ProposalView, 'code' | 'onDate' | 'state' | 'by'> & {
  measureCode: string
  onDate: Date | null
  state: string
  byKind: string
}

/** What a group said of itself, as it is read before it is confirmed. */
export function proposalView(row: Row): ProposalView {
  const { id, version, bodyId, year, isMet, evidence, evidenceUrl, onDate, at, why } = row
  return {
    ...{ id, version, bodyId, year, isMet, evidence, evidenceUrl, at, why, code: row.measureCode },
    onDate: onDate && calendarDate(onDate),
    state: row.state === 'sent-back' ? 'sent-back' : 'waiting',
    by: row.byKind === 'link-officer' ? 'link-officer' : 'group',
  }
}
