import { randomUUID } from 'node:crypto'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Ctx } from '../core/ctx'
import { processDb } from '../core/db'
import { loadActor } from '../auth/load-actor'
import { nextAuthOptions } from './next-auth-options'

/** The context of the request being answered: whoever is signed in, the process's database, now. Once a request. */
export const requestContext = cache(async (): Promise<Ctx> => {
  const db = processDb()
  const now = new Date()
  const session = await getServerSession(nextAuthOptions())
  return { actor: await loadActor(db, session?.sessionId, now), db, now, requestId: randomUUID() }
})
