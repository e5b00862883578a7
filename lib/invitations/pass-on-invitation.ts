import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { wordsIn } from '../core/words-in'
import { sendMail } from '../mail/send-mail'
import {
  createLink,
  findOwnInvitation,
  keepColleagueUntil,
  letterAbout,
  revokeFurtherLinks,
} from './internal'
import { passedOnLetter } from './mails'
import { MOST_LETTERS_A_DAY } from './people-limits'
import { canPassOn } from './policy'
import { PassOnInvitationInput } from './schema'

/**
 * "This is not for me": gives the invitation to somebody else of the body, with a letter and a link of their own. The
 * link that passes it on is shut unless its holder wants to keep it.
 * @throws NotAllowed for colleagues, when closed, or passed on over and over
 */
export async function passOnInvitation(
  ctx: Ctx,
  input: z.input<typeof PassOnInvitationInput>,
): Promise<{ name: string; email: string }> {
  const { name, email, note, keepsOwn } = PassOnInvitationInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const own = await findOwnInvitation(ctx)
    authorise(canPassOn(ctx.actor, own))
    await checkNotOverAndOver(ctx, own.id)
    const locale = ctx.actor.kind === 'respondent' ? ctx.actor.locale : undefined
    const link = await createLink(ctx, {
      ...{ invitationId: own.id, label: name, role: 'holder', email, invitedById: own.linkId },
      ...{ keepUntil: keepColleagueUntil(ctx, own.closesOn), locale },
    })
    const by = ctx.actor.kind === 'respondent' ? (ctx.actor.person ?? '') : ''
    const to = { bodyName: own.body?.name ?? '', name, by, note, url: link.url }
    await sendMail(ctx, {
      ...{ kind: 'passed-on', dedupeKey: `passed-on:${link.linkId}`, toAddress: email, toName: name },
      ...passedOnLetter(await letterAbout(ctx, own.stage.id), to, wordsIn(locale ?? 'en')),
      about: { type: 'invitation', id: own.id },
    })
    if (!keepsOwn) {
      await ctx.db.invitationLink.update({ where: { id: own.linkId }, data: { revokedAt: ctx.now } })
      await revokeFurtherLinks(ctx, own.linkId)
    }
    const detail = { from: own.linkId, to: link.linkId, name, keepsOwn }
    await audit(ctx, 'invitation.pass-on', { type: 'invitation', id: own.id }, detail)
    return { name, email }
  })
}

async function checkNotOverAndOver(ctx: Ctx, invitationId: string): Promise<void> {
  const dayAgo = new Date(ctx.now.getTime() - 86_400_000)
  const passed = await ctx.db.invitationLink.count({
    where: { invitationId, role: 'holder', invitedById: { not: null }, createdAt: { gt: dayAgo } },
  })
  if (passed >= MOST_LETTERS_A_DAY)
    throw new NotAllowed('This invitation was passed on many times today. Write to the people who sent it.')
}
