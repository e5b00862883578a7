import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { endOfDayInLondon, startOfDayInLondon } from '../core/london-time'
import { auditDetail } from './audit-detail'
import { canReadAudit } from './policy'
import { AuditFilterInput } from './schema'
import type { AuditList } from './types'

const PAGE = 50

/**
 * Who did what, newest first, fifty a page.
 * @throws NotAllowed for anybody but administrators
 */
export async function listAuditEvents(ctx: Ctx, input: z.input<typeof AuditFilterInput>): Promise<AuditList> {
  const { page: asked, ...filter } = AuditFilterInput.parse(input)
  authorise(canReadAudit(ctx.actor))
  const where = whereOf(filter)
  const total = await ctx.db.auditEvent.count({ where })
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(asked, pages)
  const events = await ctx.db.auditEvent.findMany({
    where,
    orderBy: { id: 'desc' },
    skip: (page - 1) * PAGE,
    take: PAGE,
  })
  const actions = await ctx.db.auditEvent.groupBy({ by: ['action'], orderBy: { action: 'asc' } })
  return {
    events: events.map(({ id, detail, actorKind, actorId, requestId: _request, ...event }) => ({
      ...event,
      id: id.toString(),
      actorKind,
      actorId: actorKind === 'user' ? actorId : null,
      detail: auditDetail(detail),
    })),
    actions: actions.map(({ action }) => action),
    total,
    page,
    pages,
  }
}

type Filter = Omit<z.output<typeof AuditFilterInput>, 'page'>

function whereOf({ action, actor, subject, from, to }: Filter): Prisma.AuditEventWhereInput {
  return {
    action: action && (action.includes('.') ? action : { startsWith: `${action}.` }),
    actorName: actor && { contains: actor.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' },
    OR: subject ? [{ subjectType: subject }, { subjectId: subject }] : undefined,
    at: { gte: from && startOfDayInLondon(from), lt: to && endOfDayInLondon(to) },
  }
}
