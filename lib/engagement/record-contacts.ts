import type { Ctx } from '../core/ctx'

export type ContactsToRecord = {
  kind: 'invitation' | 'reminder' | 'activity'
  /** Who asks, as people read it. */
  askedBy: string
  title: string
  subject: { type: string; id: string }
  contacts: { bodyId: string; at: Date }[]
}

/**
 * Notes in the ledger which bodies were asked something and when, in the caller's transaction and in one statement however
 * many they are. What is noted already is left as it is. The audit is the caller's, who did the asking.
 */
export async function recordContacts(ctx: Ctx, record: ContactsToRecord): Promise<void> {
  const { kind, askedBy, title, subject, contacts } = record
  const bodyIds = contacts.map(({ bodyId }) => bodyId)
  const instants = contacts.map(({ at }) => at.toISOString())
  await ctx.db.$executeRaw`
    INSERT INTO engagement_contact (body_id, kind, asked_by, title, subject_type, subject_id, at)
    SELECT body_id, ${kind}, ${askedBy}, ${title}, ${subject.type}, ${subject.id}, at
    FROM unnest(${bodyIds}::uuid[], ${instants}::timestamptz[]) AS contact(body_id, at)
    ON CONFLICT (body_id, kind, subject_type, subject_id) DO NOTHING`
}
