import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { holdBody, holdProposal, measureOfBody, requireWaiting } from './internal'
import { canConfirmMeasure } from './policy'
import { ConfirmMeasureProposalInput } from './schema'

/**
 * An officer confirms what a group said of itself: everybody reads it from now on, in place of what stood there.
 * @throws NotFound, NotAllowed also for whoever said it
 * @throws Conflict where the group changed it, or somebody entered something, since it was looked at; or the record decides it
 */
export async function confirmMeasureProposal(
  ctx: Ctx,
  input: z.input<typeof ConfirmMeasureProposalInput>,
): Promise<void> {
  const { proposalId, version, entryVersion } = ConfirmMeasureProposalInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const proposal = await holdProposal(ctx, proposalId)
    authorise(canConfirmMeasure(ctx.actor, proposal))
    requireWaiting(proposal, version)
    const { measureCode: code, bodyId, year, isMet, onDate, evidence, evidenceUrl, byKind, byId } = proposal
    await holdBody(ctx, bodyId)
    const { body } = await measureOfBody(ctx, { code, bodyId, year })
    if (body.how === 'record') throw new Conflict(`The record itself says it: ${body.evidence}`)
    if ((body.entry?.version ?? 0) !== entryVersion)
      throw new Conflict('Somebody entered this measure meanwhile. Look at both again, then decide.')
    const said = { isMet, onDate, evidence, evidenceUrl, byKind, byId, at: ctx.now }
    const { id: entryId } = body.entry
      ? await ctx.db.measureEntry.update({
          where: { id: body.entry.id },
          data: { ...said, version: entryVersion + 1 },
        })
      : await ctx.db.measureEntry.create({ data: { ...said, measureCode: code, bodyId, year } })
    await ctx.db.measureProposal.update({
      where: { id: proposalId },
      data: {
        ...{ state: 'confirmed', version: version + 1, decidedAt: ctx.now },
        decidedById: isUser(ctx.actor) ? ctx.actor.userId : null,
      },
    })
    const replaced = body.entry && { state: body.state, evidence: body.evidence }
    const detail = { proposalId, entryId, code, year, isMet, evidence, replaced }
    await audit(ctx, 'measure.confirm', { type: 'body', id: bodyId }, detail)
  })
}
