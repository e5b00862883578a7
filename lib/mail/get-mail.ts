import { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { canReadOutbox, canReadPrivateLetters } from './policy'
import { GetMailInput } from './schema'
import type { MailStatus, MailView } from './types'

/** Letters with a link to sign in, and to what a member of the public answered and what became of it. */
const PRIVATE = ['sign-in-link', 'told-person']

/**
 * One letter of the outbox. Its text is kept back once it was sent, and from all but administrators where its
 * link is for one person alone.
 * @throws NotFound, NotAllowed
 */
export async function getMail(ctx: Ctx, input: z.input<typeof GetMailInput>): Promise<MailView> {
  const { id } = GetMailInput.parse(input)
  authorise(canReadOutbox(ctx.actor))
  const mail = await ctx.db.mail.findUnique({ where: { id } })
  if (!mail) throw new NotFound('We could not find that letter.')
  const { kind, toAddress, toName, subject, createdAt, sentAt, attempts, lastError } = mail
  const isPrivate = PRIVATE.includes(kind) && !canReadPrivateLetters(ctx.actor).ok
  return {
    ...{ id, kind, toAddress, toName, subject, createdAt, sentAt, attempts, lastError, isPrivate },
    status: mail.status as MailStatus,
    text: isPrivate ? null : mail.text,
  }
}
