'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { endSession } from '@/lib/people/end-session'
import { requestContext } from '@/lib/people/request-context'

/** Ends the session in the database and forgets its cookie. */
export async function signOut() {
  const ctx = await requestContext()
  if (ctx.actor.kind === 'user') await endSession(ctx, { sessionId: ctx.actor.sessionId })
  const jar = await cookies()
  for (const { name } of jar.getAll()) if (name.includes('next-auth.session-token')) jar.delete(name)
  redirect('/')
}
