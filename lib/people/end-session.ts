import { z } from 'zod'
import { audit } from '../audit/audit'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { allow, authorise, refuse } from '../auth/decision'
import { hasRole, isUser } from '../auth/roles'

const EndSessionInput = z.object({ sessionId: z.uuid() })

/** Ends one session at once, everywhere: one's own, or, as an administrator, anybody's. */
export async function endSession(ctx: Ctx, input: z.input<typeof EndSessionInput>): Promise<void> {
  const { sessionId } = EndSessionInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const session = await ctx.db.session.findFirst({ where: { id: sessionId, revokedAt: null } })
    const own = isUser(ctx.actor) && session?.userId === ctx.actor.userId
    if (!session || !(own || hasRole(ctx.actor, 'administrator')))
      throw new NotFound('That session has already ended.')
    authorise(isUser(ctx.actor) ? allow : refuse('Sign in to do this.'))
    await ctx.db.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: ctx.now },
    })
    await audit(ctx, 'session.end', { type: 'user', id: session.userId }, { sessionId })
  })
}
