import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { enqueueMany } from '../jobs/enqueue'
import { holdPublication, writePublication } from './held-publication'
import { findAnswering } from './internal'
import { canChoosePublication } from './policy'
import { SetPublicationInput } from './schema'

/**
 * A member of the public says anew whether what they write may be published, for what they submitted already as well: what
 * they like while answers are taken, and less than before at any time after. Saying the same again changes nothing.
 * @throws NotAllowed for anybody but the person with their own link, before answers are taken, and for more after
 */
export async function setPublication(ctx: Ctx, input: z.input<typeof SetPublicationInput>): Promise<void> {
  const { publication } = SetPublicationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    const { invitationId } = answering
    const from = await holdPublication(ctx.db, invitationId)
    authorise(canChoosePublication(ctx.actor, answering, { from: from ?? publication, to: publication }))
    if (from === publication) return
    const quoting = await writePublication(ctx.db, answering, publication)
    await audit(ctx, 'participant.publication', { type: 'invitation', id: invitationId }, { publication })
    await enqueueMany(ctx, 'make-report-files', quoting)
  })
}
