import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { canReadOutbox } from './policy'
import { MarkBouncedInput } from './schema'

/**
 * Notes that a letter came back, for a person who found the notice in the mailbox that letters are sent from; where the
 * mail server says so at once it is noted by itself.
 * @throws NotFound, NotAllowed, Conflict where it was not sent
 */
export async function markBounced(ctx: Ctx, input: z.input<typeof MarkBouncedInput>): Promise<void> {
  const { mailId, reason } = MarkBouncedInput.parse(input)
  authorise(canReadOutbox(ctx.actor))
  await inTransaction(ctx, async (ctx) => {
    const mail = await ctx.db.mail.findUnique({ where: { id: mailId }, select: { kind: true } })
    if (!mail) throw new NotFound('We could not find that letter.')
    const { count } = await ctx.db.mail.updateMany({
      where: { id: mailId, status: { in: ['sent', 'failed'] } },
      data: { status: 'bounced', bouncedAt: ctx.now, lastError: reason || 'It came back.' },
    })
    if (count === 0) throw new Conflict('Only a letter that was sent can come back.')
    await audit(ctx, 'mail.bounce', { type: 'mail', id: mailId }, { kind: mail.kind })
  })
}
