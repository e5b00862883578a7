import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { issueLetterLink } from '../invitations/issue-letter-link'
import { listPeople } from '../invitations/list-people'
import { sendMail } from '../mail/send-mail'
import { findAnswering } from './internal'
import { isChair } from './is-chair'
import { aboutInvitation, sentBackLetter } from './mails'
import { canSignOff } from './policy'
import { SendBackInput } from './schema'

/**
 * The chair wants something changed first: the note stands on the pages of everybody who answers, and goes by letter to
 * whoever asked. A sign-off given before is taken back.
 * @throws NotAllowed for anybody but the chair, and when closed; Conflict where there is no draft
 */
export async function sendBack(ctx: Ctx, input: z.input<typeof SendBackInput>): Promise<{ letters: number }> {
  const { note } = SendBackInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canSignOff(ctx.actor, { ...answering, isChair: await isChair(ctx) }))
    const { invitationId } = answering
    const by = ctx.actor.kind === 'respondent' ? (ctx.actor.person ?? '') : ''
    const { count } = await ctx.db.draft.updateMany({
      where: { invitationId },
      data: {
        ...{
          sentBackAt: ctx.now,
          sentBackBy: by,
          sentBackNote: note,
          chairAskedAt: null,
          chairAskedBy: null,
        },
        ...{ signedOffAt: null, signedOffName: null, signedOffRevision: null },
      },
    })
    if (count === 0)
      throw new Conflict('There is nothing to send back. The answers may have been submitted meanwhile.')
    const letters = await tellHolders(ctx, invitationId, { by, note })
    await audit(ctx, 'draft.send-back', { type: 'invitation', id: invitationId }, { by, letters })
    return { letters }
  })
}

/** Those who hold the invitation and can be written to; the note is on their pages in any case. */
async function tellHolders(
  ctx: Ctx,
  invitationId: string,
  words: { by: string; note: string },
): Promise<number> {
  const { people } = await listPeople(ctx)
  let letters = 0
  for (const { linkId } of people.filter(({ role, isYou }) => role === 'holder' && !isYou)) {
    const link = await issueLetterLink(ctx, { linkId })
    if (!link) continue
    await sendMail(ctx, {
      ...sentBackLetter(await aboutInvitation(ctx), { ...link, ...words }),
      ...{ kind: 'sent-back', dedupeKey: `sent-back:${linkId}:${ctx.now.getTime()}` },
      ...{ toAddress: link.email, toName: link.name },
    })
    letters++
  }
  return letters
}
