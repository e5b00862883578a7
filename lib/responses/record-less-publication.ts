import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { enqueueMany } from '../jobs/enqueue'
import { holdPublication, writePublication } from './held-publication'
import { canRecordLessPublication } from './policy'
import { RecordLessPublicationInput } from './schema'
import { responseScope } from './scope'

/**
 * An officer records that a member of the public allows less than before, at any time: of an answer that came on paper its
 * author has no link to say it by. How they said it is kept in the record, which names no person. Recording the same again
 * changes nothing.
 * @throws NotFound; NotAllowed for anybody else, for a group's answer, and for more than before
 */
export async function recordLessPublication(
  ctx: Ctx,
  input: z.input<typeof RecordLessPublicationInput>,
): Promise<void> {
  const { consultationId, responseId, publication, how } = RecordLessPublicationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const response = await ctx.db.response.findFirst({
      where: { AND: [{ id: responseId, stage: { consultationId } }, responseScope(ctx.actor)] },
      select: { invitationId: true, stageId: true },
    })
    if (!response) throw new NotFound('We could not find that response.')
    const { invitationId } = response
    const from = await holdPublication(ctx.db, invitationId)
    authorise(canRecordLessPublication(ctx.actor, { from, to: publication }))
    if (from === publication) return
    const quoting = await writePublication(ctx.db, response, publication)
    const detail = { publication, from, how }
    await audit(ctx, 'participant.publication', { type: 'invitation', id: invitationId }, detail)
    await enqueueMany(ctx, 'make-report-files', quoting)
  })
}
