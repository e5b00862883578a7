import type { Db } from '@/lib/core/db'

/** What stands in the audit about a subject, oldest first: the actions, as words. */
export async function auditOf(db: Db, subjectId: string): Promise<string[]> {
  const rows = await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
  return rows.map(({ action }) => action)
}

/** A CSV file of these lines. */
export const csv = (...lines: string[]) => lines.join('\r\n') + '\r\n'

export const HEADER =
  'reference,name,body_type,borough,ward,contact_name,contact_email,contact_telephone,contact_function'
