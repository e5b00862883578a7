import { randomUUID } from 'node:crypto'
import { loadTokenActor } from '../auth/load-actor'
import { hashToken } from '../auth/tokens'
import type { Ctx } from '../core/ctx'
import { processDb } from '../core/db'

/**
 * The context of a request to the API: whoever the key in its Authorization header (`Bearer ...`) is of. A cookie counts for
 * nothing here, so that no page of another site can ask in somebody's name.
 */
export async function apiContext(request: Request): Promise<Ctx> {
  const db = processDb()
  const now = new Date()
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const actor = token ? await loadTokenActor(db, hashToken(token), now) : ({ kind: 'anonymous' } as const)
  return { actor, db, now, requestId: randomUUID() }
}
