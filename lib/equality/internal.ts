import { isAnswerable } from '../consultations/answerable'
import { isStatus } from '../consultations/lifecycle'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { calendarDate } from '../core/london-time'
import type { EqualityState } from './types'

export type Asked = {
  state: EqualityState
  invitationId: string
  stageId: string
  boroughCode: string | null
  title: string
  slug: string
}

/**
 * Whether the holder of a link may be asked the equality questions. Private to the room.
 * @throws NotFound for anybody who holds no link, or where the invitation is gone
 */
export async function findAsked(ctx: Ctx): Promise<Asked> {
  const id = ctx.actor.kind === 'respondent' ? ctx.actor.invitationId : null
  const row = id === null ? null : await ctx.db.invitation.findUnique({ where: { id }, include: WHOLE })
  if (!row) throw new NotFound('We could not find that page.')
  const { participant, stage, respondedAt } = row
  const { title, slug, status } = stage.consultation
  const asked = {
    invitationId: row.id,
    stageId: stage.id,
    boroughCode: participant?.boroughCode ?? null,
    title,
    slug,
  }
  if (row.purpose !== 'person' || !participant || !stage.asksEquality) return { ...asked, state: 'none' }
  if (participant.equalityAsked) return { ...asked, state: 'given' }
  if (!isStatus(status)) throw new Error(`unknown status ${status}`)
  const dates = {
    opensOn: stage.opensOn && calendarDate(stage.opensOn),
    closesOn: stage.closesOn && calendarDate(stage.closesOn),
  }
  if (isAnswerable({ status, stage: { ...stage, ...dates } }, ctx.now) !== 'open')
    return { ...asked, state: 'closed' }
  return { ...asked, state: respondedAt ? 'ask' : 'not-submitted' }
}

const WHOLE = {
  participant: { select: { boroughCode: true, equalityAsked: true } },
  stage: { include: { consultation: { select: { title: true, slug: true, status: true } } } },
} as const
