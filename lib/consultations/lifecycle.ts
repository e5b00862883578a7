/**
 * What can happen to a consultation, and where it then stands. A table: buttons, verbs and the database's WHERE all
 * read it. Safe in the browser.
 */
export const STATUSES = [
  'draft',
  'approved',
  'open',
  'closed',
  'analysing',
  'reported',
  'archived',
  'withdrawn',
] as const
export type ConsultationStatus = (typeof STATUSES)[number]

export const ACTIONS = [
  'approve',
  'return-to-draft',
  'launch',
  'extend',
  'close',
  'start-analysis',
  'report',
  'archive',
  'withdraw',
] as const
export type ConsultationAction = (typeof ACTIONS)[number]

const TABLE: Record<ConsultationStatus, Partial<Record<ConsultationAction, ConsultationStatus>>> = {
  draft: { approve: 'approved', withdraw: 'withdrawn' },
  approved: { launch: 'open', 'return-to-draft': 'draft', withdraw: 'withdrawn' },
  open: { extend: 'open', close: 'closed', withdraw: 'withdrawn' },
  closed: { 'start-analysis': 'analysing', report: 'reported', withdraw: 'withdrawn' },
  analysing: { report: 'reported' },
  // A report may be published again, as a new edition.
  reported: { report: 'reported', archive: 'archived' },
  archived: {},
  withdrawn: {},
}

/** Where the action leads from here, or null where it cannot happen. */
export function nextStatus(
  status: ConsultationStatus,
  action: ConsultationAction,
): ConsultationStatus | null {
  return TABLE[status][action] ?? null
}

/** What can happen next, in the order in which people usually want it. */
export function actionsFrom(status: ConsultationStatus): ConsultationAction[] {
  return Object.keys(TABLE[status]) as ConsultationAction[]
}

export function isStatus(text: string): text is ConsultationStatus {
  return (STATUSES as readonly string[]).includes(text)
}
