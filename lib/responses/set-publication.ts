import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findAnswering } from './internal'
import { canChoosePublication } from './policy'
import { SetPublicationInput } from './schema'

/**
 * A member of the public says anew whether what they write may be published, for what they submitted already as well.
 * Saying the same again changes nothing.
 * @throws NotAllowed for anybody but the person with their own link, and where answers are not taken
 */
export async function setPublication(ctx: Ctx, input: z.input<typeof SetPublicationInput>): Promise<void> {
  const { publication } = SetPublicationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canChoosePublication(ctx.actor, answering))
    const { invitationId } = answering
    // First the person, then the response: a submission in this moment either waits here and takes the new word
    // (write-response), or was there before and is changed by the second.
    const { count } = await ctx.db.participant.updateMany({
      where: { invitationId, publication: { not: publication } },
      data: { publication },
    })
    if (count === 0) return
    await ctx.db.response.updateMany({ where: { invitationId }, data: { publication } })
    await audit(ctx, 'participant.publication', { type: 'invitation', id: invitationId }, { publication })
  })
}
