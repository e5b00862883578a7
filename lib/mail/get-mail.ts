import { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { canReadOutbox, canReadSignInLetters } from './policy'
import { GetMailInput } from './schema'
import type { MailStatus, MailView } from './types'

/**
 * One letter of the outbox. Its text is kept back once it was sent, and for sign-in links from all but administrators:
 * whoever reads one can be that person.
 * @throws NotFound, NotAllowed
 */
export async function getMail(ctx: Ctx, input: z.input<typeof GetMailInput>): Promise<MailView> {
  const { id } = GetMailInput.parse(input)
  authorise(canReadOutbox(ctx.actor))
  const mail = await ctx.db.mail.findUnique({ where: { id } })
  if (!mail) throw new NotFound('We could not find that letter.')
  const { kind, toAddress, toName, subject, createdAt, sentAt, attempts, lastError } = mail
  const isPrivate = kind === 'sign-in-link' && !canReadSignInLetters(ctx.actor).ok
  return {
    ...{ id, kind, toAddress, toName, subject, createdAt, sentAt, attempts, lastError, isPrivate },
    status: mail.status as MailStatus,
    text: isPrivate ? null : mail.text,
  }
}
