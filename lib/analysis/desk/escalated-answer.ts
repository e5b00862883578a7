import { hasRole, isUser } from '../../auth/roles'
import type { Actor, Ctx } from '../../core/ctx'
import type { Prisma } from '../../core/db'
import { canCloseEscalation } from '../policy'
import { analysisScope } from '../scope'
import type { EscalatedAnswer } from './types'

/** Those of the officer it was given to and of whoever passed it on; for administrators, all. */
export function escalationScope(actor: Actor): Prisma.EscalationWhereInput {
  const inScope = { response: { stage: { consultation: analysisScope(actor) } } }
  if (hasRole(actor, 'administrator')) return inScope
  const userId = isUser(actor) ? actor.userId : '00000000-0000-0000-0000-000000000000'
  return { AND: [inScope, { OR: [{ officerId: userId }, { byId: userId }] }] }
}

export const ESCALATED = {
  response: {
    select: {
      answers: true,
      reference: true,
      body: { select: { name: true } },
      stage: { select: { consultation: { select: { id: true, title: true } } } },
    },
  },
} satisfies Prisma.EscalationInclude

export type EscalatedRow = Prisma.EscalationGetPayload<{ include: typeof ESCALATED }>

/** Rows as they are shown, with the names of those in them. */
export function escalatedView(ctx: Ctx, row: EscalatedRow, names: Map<string, string>): EscalatedAnswer {
  const { id, responseId, questionName: question, why, at, closedAt, outcome, officerId } = row
  const { consultation } = row.response.stage
  return {
    ...{ id, responseId, question, why, at, closedAt, outcome },
    ...{ consultationId: consultation.id, consultationTitle: consultation.title },
    officerName: names.get(officerId) ?? 'Somebody who has left',
    by: names.get(row.byId ?? '') ?? null,
    closedBy: names.get(row.closedById ?? '') ?? null,
    mayClose: closedAt === null && canCloseEscalation(ctx.actor, { officerId }).ok,
  }
}
