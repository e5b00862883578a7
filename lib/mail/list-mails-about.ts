import type { Ctx } from '../core/ctx'
import { canReadOutbox } from './policy'
import type { MailItem, MailStatus } from './types'

/** The letters written on a subject, newest first, without their texts; none for who may not read the outbox. */
export async function listMailsAbout(ctx: Ctx, about: { type: string; id: string }): Promise<MailItem[]> {
  if (!canReadOutbox(ctx.actor).ok) return []
  const rows = await ctx.db.mail.findMany({
    where: { subjectType: about.type, subjectId: about.id },
    omit: { text: true },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
  return rows.map(({ id, kind, toAddress, toName, subject, status, createdAt, sentAt }) => ({
    ...{ id, kind, toAddress, toName, subject, createdAt, sentAt },
    status: status as MailStatus,
  }))
}
