import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { appUrl } from '../core/env'
import { sendMail } from '../mail/send-mail'
import { holdProposal, requireWaiting } from './internal'
import { sentBackLetter } from './mails'
import { canConfirmMeasure } from './policy'
import { SendBackMeasureProposalInput } from './schema'

/**
 * An officer sends back what a group said of itself, with why; whoever said it has a letter.
 * @throws NotFound, NotAllowed also for whoever said it; InvalidInput without a reason
 * @throws Conflict where the group changed it since it was looked at
 */
export async function sendBackMeasureProposal(
  ctx: Ctx,
  input: z.input<typeof SendBackMeasureProposalInput>,
): Promise<void> {
  const { proposalId, version, why } = SendBackMeasureProposalInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const proposal = await holdProposal(ctx, proposalId)
    authorise(canConfirmMeasure(ctx.actor, proposal))
    requireWaiting(proposal, version)
    const { bodyId, measureCode: code, year, byId, body, measure } = proposal
    await ctx.db.measureProposal.update({
      where: { id: proposalId },
      data: {
        ...{ state: 'sent-back', why, version: version + 1, decidedAt: ctx.now },
        decidedById: isUser(ctx.actor) ? ctx.actor.userId : null,
      },
    })
    const to = byId && (await ctx.db.user.findFirst({ where: { id: byId, disabledAt: null } }))
    if (to)
      await sendMail(ctx, {
        ...{ kind: 'measure-sent-back', dedupeKey: `measure-sent-back:${proposalId}:${version}` },
        ...{ toAddress: to.email, toName: to.name, about: { type: 'body', id: bodyId } },
        ...sentBackLetter({
          ...{ name: to.name, group: body.name, measure: measure.name, why },
          url: `${appUrl()}/my-groups/measures/${code}/${bodyId}?year=${year}`,
        }),
      })
    await audit(ctx, 'measure.send-back', { type: 'body', id: bodyId }, { proposalId, code, year, why })
  })
}
