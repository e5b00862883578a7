import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { InvalidInput } from '../../core/errors'
import { holdCodeFrame, holdConsultation } from '../internal'
import { canChangeFrame } from '../policy'
import { moveFrame } from './internal'
import { FrameInput } from './schema'

/**
 * Takes the code frame into use: from now on each change of it has to say why.
 * @throws NotFound, NotAllowed; InvalidInput without a theme; Conflict where it is in use or frozen already
 */
export async function takeFrameIntoUse(ctx: Ctx, input: z.input<typeof FrameInput>): Promise<void> {
  const { consultationId } = FrameInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const consultation = await holdConsultation(ctx, consultationId)
    authorise(canChangeFrame(ctx.actor, consultation))
    const id = await holdCodeFrame(ctx, consultationId)
    if ((await ctx.db.theme.count({ where: { codeFrameId: id, removedAt: null } })) === 0)
      throw new InvalidInput('Add a theme first: there is nothing to take into use.')
    await moveFrame(ctx, id, 'use')
    await audit(ctx, 'code-frame.use', { type: 'code-frame', id }, { consultationId })
  })
}
