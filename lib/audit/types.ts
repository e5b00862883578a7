export type AuditEventView = {
  id: string
  at: Date
  actorKind: string
  actorName: string
  /** Of a user, for a link to the person. */
  actorId: string | null
  action: string
  subjectType: string
  subjectId: string
  /** What changed: field and value, in words. */
  detail: { label: string; text: string }[]
}

export type AuditList = {
  events: AuditEventView[]
  /** Every action that has been recorded, for the filter. */
  actions: string[]
  total: number
  page: number
  pages: number
}
