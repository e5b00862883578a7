import { randomUUID } from 'node:crypto'
import type { Actor, UserActor } from '@/lib/core/ctx'
import type { PrismaClient } from '@/lib/core/db'
import { aCtx, aUser, NOW } from '../../support/builders'
import { officer } from '../../support/actors'

/** An officer who is in the database too, so that authors have names. */
export async function anOfficer(db: PrismaClient, name = 'Olu Officer'): Promise<UserActor> {
  const user = await aUser(db, { name })
  return officer({ userId: user.id, name })
}

export const ctxOf =
  (db: PrismaClient) =>
  (actor: Actor, now: Date = NOW) =>
    aCtx(db, actor, now)

/** What the audit says of a consultation, oldest first. */
export async function auditOf(db: PrismaClient, id: string) {
  return db.auditEvent.findMany({
    where: { subjectType: 'consultation', subjectId: id },
    orderBy: { id: 'asc' },
    select: { action: true, actorName: true, detail: true },
  })
}

export const UNKNOWN_ID = randomUUID()
