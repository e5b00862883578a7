import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { wordsIn } from '../core/words-in'
import { createLink, findOwnInvitation, keepColleagueUntil, letterAbout } from './internal'
import { colleagueLetter } from './mails'
import { canInvitePeople } from './policy'
import { InviteColleagueInput } from './schema'
import { sendMail } from '../mail/send-mail'
import { MOST_INVITED_AN_HOUR, MOST_PEOPLE } from './people-limits'

/**
 * Lets a colleague, or the chair, answer with the holder: a link of their own with their name on it, sent by letter
 * where there is an address.
 * @returns the address of the link, to be shown this once where no letter was written
 * @throws NotAllowed for colleagues, when closed, and where there are links enough
 */
export async function inviteColleague(
  ctx: Ctx,
  input: z.input<typeof InviteColleagueInput>,
): Promise<{ linkId: string; url: string; name: string; email: string | null }> {
  const { name, email, role, note } = InviteColleagueInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const own = await findOwnInvitation(ctx)
    authorise(canInvitePeople(ctx.actor, own))
    await checkNotTooMany(ctx, own.id)
    const keepUntil = keepColleagueUntil(ctx, own.closesOn)
    // Whoever is invited begins in the language of who invites them.
    const locale = ctx.actor.kind === 'respondent' ? ctx.actor.locale : undefined
    const link = await createLink(ctx, {
      ...{ invitationId: own.id, label: name, role, email, invitedById: own.linkId },
      ...{ keepUntil: email ? keepUntil : null, locale },
    })
    if (email) {
      const about = await letterAbout(ctx, own.stage.id)
      const by = ctx.actor.kind === 'respondent' ? (ctx.actor.person ?? '') : ''
      const to = { bodyName: own.body?.name ?? '', name, by, note, url: link.url, isChair: role === 'chair' }
      await sendMail(ctx, {
        ...{ kind: 'colleague', dedupeKey: `colleague:${link.linkId}`, toAddress: email, toName: name },
        ...colleagueLetter(about, to, wordsIn(locale ?? 'en')),
        about: { type: 'invitation', id: own.id },
      })
    }
    const detail = { linkId: link.linkId, role, name, byLetter: email !== null }
    await audit(ctx, 'link.invite', { type: 'invitation', id: own.id }, detail)
    return { ...link, name, email }
  })
}

/** Links that were taken back count within the hour, so that letters cannot be sent by the hundred. */
async function checkNotTooMany(ctx: Ctx, invitationId: string): Promise<void> {
  await ctx.db.$executeRaw`SELECT 1 FROM invitation WHERE id = ${invitationId}::uuid FOR UPDATE`
  const hourAgo = new Date(ctx.now.getTime() - 3_600_000)
  const invited = { invitationId, furtherOfId: null, invitedById: { not: null } }
  const all = await ctx.db.invitationLink.count({ where: { ...invited, revokedAt: null } })
  const lately = await ctx.db.invitationLink.count({ where: { ...invited, createdAt: { gt: hourAgo } } })
  if (all >= MOST_PEOPLE)
    throw new NotAllowed(`At most ${MOST_PEOPLE} people can be invited. Take a link back that nobody needs.`)
  if (lately >= MOST_INVITED_AN_HOUR)
    throw new NotAllowed(`At most ${MOST_INVITED_AN_HOUR} people can be invited in an hour. Try again later.`)
}
