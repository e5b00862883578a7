import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { hashPassword } from '../auth/passwords'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { sendMail } from '../mail/send-mail'
import { findUserByPassword } from './find-user-by-password'
import { lockUser, revokeSessions } from './internal'
import { passwordChangedLetter } from './mails'
import { canSetPassword } from './policy'
import { SetPasswordInput } from './schema'
import { visibleUsers } from './scope'

/**
 * Sets a password: one's own, with the old one where there is one, or, as an administrator, somebody else's. All other
 * sessions of the user end at once, and a letter says that it happened.
 * @throws NotFound, NotAllowed, InvalidInput (the old password is wrong), Conflict
 */
export async function setPassword(ctx: Ctx, input: z.input<typeof SetPasswordInput>): Promise<void> {
  const { userId, password, currentPassword } = SetPasswordInput.parse(input)
  const known = await ctx.db.user.findFirst({ where: { AND: [{ id: userId }, visibleUsers(ctx.actor)] } })
  if (!known) throw new NotFound('We could not find that person.')
  const isOwn = isUser(ctx.actor) && ctx.actor.userId === userId
  if (isOwn && known.passwordHash) await checkCurrent(ctx, known.email, currentPassword)
  // Outside the transaction: a good hash is slow by design.
  const passwordHash = await hashPassword(password)
  await inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, userId)
    authorise(canSetPassword(ctx.actor, user))
    const { count } = await ctx.db.user.updateMany({
      where: { id: userId, passwordHash: known.passwordHash },
      data: { passwordHash },
    })
    if (count === 0) throw new Conflict('The password was changed at the same time somewhere else.')
    const keep = isUser(ctx.actor) && isOwn ? ctx.actor.sessionId : undefined
    const sessionsEnded = await revokeSessions(ctx, userId, keep)
    const change = { requestId: ctx.requestId, byAdministrator: !isOwn }
    await sendMail(ctx, passwordChangedLetter(user, change))
    await audit(ctx, 'user.set-password', { type: 'user', id: userId }, { sessionsEnded })
  })
}

/** Counts as a try to sign in: an open session is no way to guess the password either. */
async function checkCurrent(ctx: Ctx, email: string, currentPassword: string): Promise<void> {
  if (!(await findUserByPassword(ctx, email, currentPassword)))
    throw new InvalidInput('', {
      currentPassword:
        'That is not your password now. After ten wrong tries you have to wait a quarter of an hour',
    })
}
