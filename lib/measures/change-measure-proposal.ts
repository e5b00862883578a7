import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { calendarDate } from '../core/london-time'
import { holdProposal } from './internal'
import { canProposeMeasure, proposesAs } from './policy'
import { ChangeMeasureProposalInput } from './schema'

/**
 * Changes what a group said of itself, while it waits or after it was sent back; it then waits again.
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody changed it since `version`, or an officer has confirmed it
 */
export async function changeMeasureProposal(
  ctx: Ctx,
  input: z.input<typeof ChangeMeasureProposalInput>,
): Promise<void> {
  const { proposalId, version, onDate, ...said } = ChangeMeasureProposalInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await holdProposal(ctx, proposalId)
    const { bodyId, measureCode: code, year, isMet, evidence, evidenceUrl } = before
    const group = { bodyId, boroughCode: before.body.boroughCode }
    authorise(canProposeMeasure(ctx.actor, group))
    if (before.version !== version)
      throw new Conflict(
        'Somebody changed this while you were writing. Copy what you wrote, open the page again and put it in.',
      )
    await ctx.db.measureProposal.update({
      where: { id: proposalId },
      data: {
        ...{ ...said, onDate: onDate && new Date(onDate), version: version + 1, at: ctx.now },
        ...{ state: 'waiting', why: '', byKind: proposesAs(ctx.actor, group)! },
        byId: isUser(ctx.actor) ? ctx.actor.userId : null,
      },
    })
    const was = { isMet, evidence, evidenceUrl, onDate: before.onDate && calendarDate(before.onDate) }
    const detail = { proposalId, code, year, before: was, after: { ...said, onDate } }
    await audit(ctx, 'measure.change-proposal', { type: 'body', id: bodyId }, detail)
  })
}
