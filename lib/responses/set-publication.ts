import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { enqueueMany } from '../jobs/enqueue'
import { findAnswering } from './internal'
import { canChoosePublication } from './policy'
import type { Publication } from './publications-from'
import { SetPublicationInput } from './schema'

/**
 * A member of the public says anew whether what they write may be published, for what they submitted already as well: what
 * they like while answers are taken, and less than before at any time after. What was published goes at once, since whatever
 * shows it reads their word (decision 019); the files of reports that quote them are made anew. Saying the same again changes
 * nothing.
 * @throws NotAllowed for anybody but the person with their own link, before answers are taken, and for more after
 */
export async function setPublication(ctx: Ctx, input: z.input<typeof SetPublicationInput>): Promise<void> {
  const { publication } = SetPublicationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    const { invitationId, stageId } = answering
    const from = await holdWord(ctx, invitationId)
    authorise(canChoosePublication(ctx.actor, answering, { from: from ?? publication, to: publication }))
    if (from === publication) return
    // A report that is being published in this moment either quotes nothing of it, or is there below.
    await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation
      WHERE id = (SELECT consultation_id FROM stage WHERE id = ${stageId}::uuid) FOR SHARE`
    // First the person, then the response: a submission in this moment either waits here and takes the new word
    // (write-response), or was there before and is changed by the second.
    await ctx.db.participant.update({ where: { invitationId }, data: { publication } })
    await ctx.db.response.updateMany({ where: { invitationId }, data: { publication } })
    await audit(ctx, 'participant.publication', { type: 'invitation', id: invitationId }, { publication })
    if (publication === 'none')
      await enqueueMany(ctx, 'make-report-files', await quotingEditions(ctx, invitationId))
  })
}

/** What they said so far, held until the end of the transaction; null for whoever is no person. */
async function holdWord({ db }: Ctx, invitationId: string): Promise<Publication | null> {
  const [row] = await db.$queryRaw<{ publication: Publication }[]>`
    SELECT publication FROM participant WHERE invitation_id = ${invitationId}::uuid FOR UPDATE`
  return row?.publication ?? null
}

/** Reports stand above this room: what they have published is read by SQL alone. */
async function quotingEditions({ db }: Ctx, invitationId: string): Promise<{ editionId: string }[]> {
  return db.$queryRaw`
    SELECT DISTINCT c.edition_id::text AS "editionId" FROM edition_coding c JOIN response r ON r.id = c.response_id
    WHERE r.invitation_id = ${invitationId}::uuid AND c.quote_ids <> '{}'`
}
