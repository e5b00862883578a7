import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { holdProposal } from './internal'
import { canProposeMeasure } from './policy'
import { MeasureProposalInput } from './schema'

/**
 * A group takes back what it said before it was confirmed.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody changed it since `version`, or an officer has confirmed it
 */
export async function withdrawMeasureProposal(
  ctx: Ctx,
  input: z.input<typeof MeasureProposalInput>,
): Promise<void> {
  const { proposalId, version } = MeasureProposalInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { bodyId, body, measureCode: code, year, version: now } = await holdProposal(ctx, proposalId)
    authorise(canProposeMeasure(ctx.actor, { bodyId, boroughCode: body.boroughCode }))
    if (now !== version) throw new Conflict('Somebody changed this meanwhile. Look at it again.')
    await ctx.db.measureProposal.update({
      where: { id: proposalId },
      data: { state: 'withdrawn', version: version + 1 },
    })
    await audit(ctx, 'measure.withdraw', { type: 'body', id: bodyId }, { proposalId, code, year })
  })
}
