import type { Ctx } from '../core/ctx'
import { listPeople } from '../invitations/list-people'
import { findAnswering } from './internal'
import { isChair } from './is-chair'
import { canPartWork, canSignOff } from './policy'
import type { SignOffView } from './types'

/**
 * How far the chair's word has come for the actor's own answers, and what the actor can do about it.
 * @throws NotAllowed for anybody who holds no link
 */
export async function getSignOff(ctx: Ctx): Promise<SignOffView> {
  const answering = await findAnswering(ctx)
  const { invitationId, draft, signOff } = answering
  const chair = await isChair(ctx)
  const { people } = await listPeople(ctx)
  const row = draft
    ? await ctx.db.draft.findUnique({
        where: { invitationId },
        select: {
          ...{ chairAskedAt: true, chairAskedBy: true },
          ...{ sentBackAt: true, sentBackBy: true, sentBackNote: true },
        },
      })
    : null
  return {
    isNeeded: signOff === 'chair',
    isChair: chair,
    canSignOff: draft !== null && canSignOff(ctx.actor, { ...answering, isChair: chair }).ok,
    canAsk: draft !== null && canPartWork(ctx.actor, answering).ok,
    signedOff: draft?.signedOff ?? null,
    asked: row?.chairAskedAt ? { at: row.chairAskedAt, by: row.chairAskedBy ?? '' } : null,
    sentBack:
      row?.sentBackAt && row.sentBackNote
        ? { at: row.sentBackAt, by: row.sentBackBy ?? '', note: row.sentBackNote }
        : null,
    chairs: people.filter(({ role }) => role === 'chair').map(({ name }) => name),
    yourName: (ctx.actor.kind === 'respondent' && ctx.actor.person) || '',
  }
}
