import { isInTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict } from '../core/errors'
import { isUser } from '../auth/roles'
import { nextStatus, type ConsultationAction, type ConsultationStatus } from './lifecycle'

type Before = { id: string; status: ConsultationStatus; version: number }

/**
 * Moves a consultation along its life, in the caller's transaction and after the caller's `authorise`; the audit is the
 * caller's too. Sets the instants that belong to the action; a launch also freezes what is asked. `data` adds columns.
 * @throws Conflict where the lifecycle has no such step, or somebody was quicker
 */
export async function moveConsultation(
  ctx: Ctx,
  before: Before,
  action: ConsultationAction,
  data: Prisma.ConsultationUncheckedUpdateManyInput = {},
): Promise<{ id: string; status: ConsultationStatus; version: number }> {
  if (!isInTransaction(ctx)) throw new Error('moveConsultation must run in a transaction')
  const status = nextStatus(before.status, action)
  if (!status) throw new Conflict(`This cannot be done while the consultation is ${before.status}.`)
  const { id, version } = before
  const { count } = await ctx.db.consultation.updateMany({
    where: { id, status: before.status, version },
    data: { ...instantsOf(ctx, action), ...data, status, version: version + 1 },
  })
  if (count === 0)
    throw new Conflict('Somebody changed this consultation meanwhile. Look at it again before you go on.')
  if (action === 'launch')
    await ctx.db.questionnaireVersion.updateMany({
      where: { stage: { consultationId: id }, frozenAt: null },
      data: { frozenAt: ctx.now },
    })
  // The first publication is when it was reported; later editions carry their own dates.
  if (action === 'report')
    await ctx.db.consultation.updateMany({ where: { id, reportedAt: null }, data: { reportedAt: ctx.now } })
  return { id, status, version: version + 1 }
}

function instantsOf(ctx: Ctx, action: ConsultationAction): Prisma.ConsultationUncheckedUpdateManyInput {
  switch (action) {
    case 'approve':
      return { approvedAt: ctx.now, approvedById: isUser(ctx.actor) ? ctx.actor.userId : null }
    case 'return-to-draft':
      // What is written anew is announced anew, or not.
      return { approvedAt: null, approvedById: null, isAnnounced: false }
    case 'launch':
      return { launchedAt: ctx.now }
    case 'close':
      return { closedAt: ctx.now }
    case 'withdraw':
      return { withdrawnAt: ctx.now }
    default:
      return {}
  }
}
