import { forbidden, notFound, redirect, unstable_rethrow } from 'next/navigation'
import { ZodError } from 'zod'
import type { Ctx } from './ctx'
import { NotAllowed, NotFound } from './errors'

/**
 * Runs a page's reads and translates what may be expected of them: nothing there is the not-found page, not allowed is
 * the sign-in page for somebody who is not signed in and the forbidden page for anybody else.
 */
export async function readPage<T>(ctx: Ctx, path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    unstable_rethrow(error)
    if (
      (error instanceof NotAllowed || error instanceof NotFound) &&
      ctx.actor.kind === 'anonymous' &&
      isInner(path)
    )
      redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
    if (error instanceof NotFound || error instanceof ZodError) notFound()
    if (error instanceof NotAllowed) forbidden()
    throw error
  }
}

const isInner = (path: string) => /^\/(staff|outbox|my-groups|account)(\/|$)/.test(path)
