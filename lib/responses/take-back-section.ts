import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { findAnswering } from './internal'
import { canPartWork } from './policy'
import { SectionInput } from './schema'

/**
 * Takes back a page that was handed to a colleague; what they wrote stays.
 * @throws NotAllowed for colleagues and when closed, Conflict where it is nobody's
 */
export async function takeBackSection(ctx: Ctx, input: z.input<typeof SectionInput>): Promise<void> {
  const { page } = SectionInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canPartWork(ctx.actor, answering))
    const { invitationId } = answering
    const { count } = await ctx.db.sectionHandover.deleteMany({ where: { invitationId, page } })
    if (count === 0) throw new Conflict('That part was taken back already.')
    await audit(ctx, 'section.take-back', { type: 'invitation', id: invitationId }, { page })
  })
}
