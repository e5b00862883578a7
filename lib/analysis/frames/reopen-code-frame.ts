import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { holdCodeFrame, holdConsultation } from '../internal'
import { canChangeFrame } from '../policy'
import { moveFrame } from './internal'
import { ReopenInput } from './schema'

/**
 * Opens a frozen code frame again, for a next edition. The editions that there are stay.
 * @throws NotFound, NotAllowed; Conflict where it is not frozen
 */
export async function reopenCodeFrame(ctx: Ctx, input: z.input<typeof ReopenInput>): Promise<void> {
  const { consultationId, why } = ReopenInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const consultation = await holdConsultation(ctx, consultationId)
    authorise(canChangeFrame(ctx.actor, consultation))
    const id = await holdCodeFrame(ctx, consultationId)
    await moveFrame(ctx, id, 'reopen')
    await audit(ctx, 'code-frame.reopen', { type: 'code-frame', id }, { consultationId, why })
  })
}
