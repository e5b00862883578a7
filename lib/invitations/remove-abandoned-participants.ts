import { audit } from '../audit/audit'
import { allow, authorise, refuse } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { addDays, dateColumn, londonDate } from '../core/london-time'

/** Days after which what nobody wrote into is taken for abandoned. */
const EMPTY_DAYS = 7
/** Days after closing for which unsubmitted answers of persons are kept. */
const AFTER_CLOSING_DAYS = 30

/**
 * Every night: persons who took the open link and wrote nothing for a week, or never submitted what they wrote and it
 * closed a month ago; and e-mail addresses whose date has passed.
 * @returns how many of each were removed
 * @throws NotAllowed for anybody but the system
 */
export async function removeAbandonedParticipants(
  ctx: Ctx,
): Promise<{ participants: number; emails: number }> {
  return inTransaction(ctx, async (ctx) => {
    authorise(ctx.actor.kind === 'system' ? allow : refuse('This happens by itself every night.'))
    const today = londonDate(ctx.now)
    const unsubmitted = { purpose: 'person', response: null }
    const { count: participants } = await ctx.db.invitation.deleteMany({
      where: {
        OR: [
          {
            ...unsubmitted,
            draft: null,
            invitedAt: { lt: new Date(ctx.now.getTime() - EMPTY_DAYS * 86_400_000) },
          },
          { ...unsubmitted, stage: { closesOn: { lt: dateColumn(addDays(today, -AFTER_CLOSING_DAYS)) } } },
        ],
      },
    })
    const { count: emails } = await ctx.db.participant.updateMany({
      where: { email: { not: null }, keepUntil: { lt: dateColumn(today) } },
      data: { email: null, keepUntil: null },
    })
    if (participants + emails > 0)
      await audit(
        ctx,
        'participant.expire',
        { type: 'retention', id: 'participants' },
        { participants, emails },
      )
    return { participants, emails }
  })
}
