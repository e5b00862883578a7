import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotAllowed } from '../core/errors'
import { issueLetterLink } from '../invitations/issue-letter-link'
import { listPeople } from '../invitations/list-people'
import { sendMail } from '../mail/send-mail'
import { findAnswering } from './internal'
import { aboutInvitation, signOffLetter } from './mails'
import { canPartWork } from './policy'
import { AskChairInput } from './schema'

/**
 * Writes to the chair to read the answers and sign them off: to the chair who was invited, or the one in the body's
 * record.
 * @returns to whom the letter goes
 * @throws NotAllowed for colleagues, when closed, or where no chair can be written to; Conflict where there is nothing to
 *   read or it is signed off already
 */
export async function askChair(
  ctx: Ctx,
  input: z.input<typeof AskChairInput> = {},
): Promise<{ name: string; email: string }> {
  const { linkId, note } = AskChairInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canPartWork(ctx.actor, answering))
    const { invitationId, draft } = answering
    if (!draft) throw new Conflict('There is nothing to sign off yet. Start answering first.')
    if (draft.signedOff) throw new Conflict('The answers are signed off already.')
    const chair = linkId ?? (await invitedChair(ctx))
    const link = await issueLetterLink(ctx, chair ? { linkId: chair } : { chairOfRecord: true })
    if (!link) throw new NotAllowed(NOBODY)
    const by = ctx.actor.kind === 'respondent' ? (ctx.actor.person ?? '') : ''
    await ctx.db.draft.update({ where: { invitationId }, data: { chairAskedAt: ctx.now, chairAskedBy: by } })
    await sendMail(ctx, {
      ...signOffLetter(await aboutInvitation(ctx), { ...link, url: `${link.url}/sign-off`, by, note }),
      ...{ kind: 'sign-off', dedupeKey: `sign-off:${invitationId}:${ctx.now.getTime()}` },
      ...{ toAddress: link.email, toName: link.name },
    })
    const detail = { linkId: link.linkId, name: link.name, revision: draft.revision }
    await audit(ctx, 'draft.ask-chair', { type: 'invitation', id: invitationId }, detail)
    return { name: link.name, email: link.email }
  })
}

const NOBODY =
  'We know no e-mail address of your chair. Invite the chair with a name and an e-mail address, or hand them their link.'

/** Somebody who was invited as the chair and can be written to, the newest first. */
async function invitedChair(ctx: Ctx): Promise<string | undefined> {
  const { people } = await listPeople(ctx)
  return people.findLast(({ role, email, isYou }) => role === 'chair' && email !== null && !isYou)?.linkId
}
