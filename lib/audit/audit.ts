import type { Actor, Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'

type Subject = { type: string; id: string }

/**
 * Records who did what, in the transaction of `ctx`. `detail` says what changed; it never holds answers' texts, tokens
 * or passwords: whoever may read the audit need not be allowed to read those.
 */
export async function audit(ctx: Ctx, action: string, subject: Subject, detail: object = {}): Promise<void> {
  await ctx.db.auditEvent.create({ data: auditRow(ctx, action, subject, detail) })
}

/** The row that `audit` writes, for verbs that write in bulk. */
export function auditRow(ctx: Ctx, action: string, subject: Subject, detail: object = {}) {
  const { id, name } = signature(ctx.actor)
  return {
    at: ctx.now,
    actorKind: ctx.actor.kind,
    actorId: id,
    actorName: name,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    detail: JSON.parse(JSON.stringify(detail)) as Prisma.InputJsonObject,
    requestId: ctx.requestId,
  }
}

function signature(actor: Actor): { id: string | null; name: string } {
  switch (actor.kind) {
    case 'user':
      return { id: actor.userId, name: actor.name }
    case 'respondent':
      return { id: actor.linkId, name: actor.name }
    case 'system':
      return { id: null, name: actor.name }
    case 'anonymous':
      return { id: null, name: 'Somebody not signed in' }
  }
}

/** The fields of `after` that differ from `before`, each as [from, to]: what an audit row says of an edit. */
export function changes(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown[]> {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  return Object.fromEntries(changed.map((key) => [key, [before[key] ?? null, after[key] ?? null]]))
}
