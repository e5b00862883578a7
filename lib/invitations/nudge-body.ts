import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { Conflict, NotAllowed } from '../core/errors'
import { getBoroughProgress } from './get-borough-progress'
import { findInvitationInScope, letterAbout, recipientOf } from './internal'
import { canNudge } from './policy'
import { nudgeLetter } from './reminder-mails'
import { NudgeBodyInput } from './schema'
import { boroughsLedBy } from './scope'
import { ADDRESSEE, writeLetters, type Addressee } from './write-letters'

/** Once a week is a nudge; more often is a nuisance. */
const PAUSE_DAYS = 7

/**
 * Asks a body once more, in the name of whoever does it: an officer, or who leads the borough's own group.
 * @returns to whom it went
 * @throws NotFound, NotAllowed (also where nobody can be written to); Conflict where it answered, declined, or was nudged
 *   in the last week
 */
export async function nudgeBody(ctx: Ctx, input: z.input<typeof NudgeBodyInput>): Promise<{ name: string }> {
  const { invitationId, note } = NudgeBodyInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const invitation = await findInvitationInScope(ctx, invitationId)
    const { stage, boroughCode, body } = invitation
    const led = await boroughsLedBy(ctx)
    authorise(canNudge(ctx.actor, { boroughCode, consultation: stage.consultation }, led))
    // One at a time for a body, so that two who nudge at once do not both write.
    await ctx.db.$executeRaw`SELECT 1 FROM invitation WHERE id = ${invitationId}::uuid FOR UPDATE`
    const to = await addresseeOf(ctx, invitationId)
    if (!to)
      throw new NotAllowed(`${body.name} cannot be written to: it has no address, or wants no reminders.`)
    await mustBeDue(ctx, invitationId, body.name)

    const from = await senderOf(ctx, boroughCode)
    const nudge = await ctx.db.nudge.create({
      data: { invitationId, byBodyId: from.bodyId, byUserId: from.userId, at: ctx.now },
    })
    const about = await letterAbout(ctx, stage.id)
    const progress = await getBoroughProgress(ctx, stage.consultation.id)
    await writeLetters(ctx, [to], {
      kind: 'nudge',
      keyOf: () => `nudge:${nudge.id}`,
      words: (to, way) =>
        nudgeLetter(about, { ...to, ...way, from: from.name, fromBody: from.bodyName, note }, progress(to)),
    })
    await audit(
      ctx,
      'invitation.nudge',
      { type: 'consultation', id: stage.consultation.id },
      { invitationId },
    )
    return { name: to.contactName || body.name }
  })
}

async function addresseeOf(ctx: Ctx, invitationId: string): Promise<Addressee | undefined> {
  const [to] = await ctx.db.$queryRaw<Addressee[]>`
    SELECT ${ADDRESSEE}
    FROM invitation i JOIN body b ON b.id = i.body_id AND b.closed_at IS NULL
    JOIN LATERAL (${recipientOf(ctx, Prisma.sql`b.id`)}) c ON true
    JOIN contact k ON k.id = c.id AND k.no_reminders_since IS NULL
    WHERE i.id = ${invitationId}::uuid`
  return to
}

async function mustBeDue(ctx: Ctx, invitationId: string, bodyName: string): Promise<void> {
  const { respondedAt, declinedAt } = await ctx.db.invitation.findUniqueOrThrow({
    where: { id: invitationId },
  })
  if (respondedAt) throw new Conflict(`${bodyName} has answered in the meantime.`)
  if (declinedAt) throw new Conflict(`${bodyName} has said that it will not answer this time.`)
  const since = new Date(ctx.now.getTime() - PAUSE_DAYS * 86_400_000)
  const recent = await ctx.db.nudge.count({ where: { invitationId, at: { gt: since } } })
  if (recent > 0) throw new Conflict(`${bodyName} was asked again less than a week ago. Give it time.`)
}

/** In whose name: the borough's own group, or the consultation itself for an officer. */
async function senderOf({ actor, db }: Ctx, boroughCode: string | null) {
  const nobody = { userId: null, bodyId: null, name: 'Soundings', bodyName: 'the consultation’s officers' }
  if (!isUser(actor)) return nobody
  const own = actor.memberships.find(
    (m) => m.boroughCode === boroughCode && ['chair', 'co-ordinator'].includes(m.function),
  )
  const body = own ? await db.body.findUnique({ where: { id: own.bodyId } }) : null
  return {
    ...nobody,
    ...{ userId: actor.userId, name: actor.name },
    ...(body ? { bodyId: body.id, bodyName: body.name } : {}),
  }
}
