import { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { env } from '../core/env'
import { canReadOutbox } from './policy'
import { ListMailsInput } from './schema'
import type { MailList, MailStatus } from './types'

const PAGE_SIZE = 50

/** The letters in the outbox, newest first, without their texts. */
export async function listMails(ctx: Ctx, input: z.input<typeof ListMailsInput>): Promise<MailList> {
  const { status, kind, search, page } = ListMailsInput.parse(input)
  authorise(canReadOutbox(ctx.actor))
  const contains = search ? { contains: search, mode: 'insensitive' as const } : undefined
  const where: Prisma.MailWhereInput = {
    ...(status ? { status } : {}),
    ...(kind ? { kind } : {}),
    ...(contains ? { OR: [{ toAddress: contains }, { toName: contains }, { subject: contains }] } : {}),
  }
  const count = await ctx.db.mail.count({ where })
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const rows = await ctx.db.mail.findMany({
    ...{ where, take: PAGE_SIZE, skip: (Math.min(page, pages) - 1) * PAGE_SIZE },
    omit: { text: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  const mails = rows.map(({ id, kind, toAddress, toName, subject, status, createdAt, sentAt }) => ({
    ...{ id, kind, toAddress, toName, subject, createdAt, sentAt },
    status: status as MailStatus,
  }))
  return { mails, count, page: Math.min(page, pages), pages, isSending: env().SMTP_URL !== undefined }
}
