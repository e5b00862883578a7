import { isOurForm, seeOther } from '@/components/layout/render-plain'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import type { Ctx } from '@/lib/core/ctx'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { wordsOfLink } from '../words-of-link'
import { MOST_BYTES } from '@/lib/responses/schema'

/** Does the work of a page of the simple form for the holder of the link, or leads to the start page (`orToStart`). */
export function openSimple(token: string, work: (ctx: Ctx) => Promise<Response>): Promise<Response> {
  return orToStart(token, async () => work(await respondentContext(token)))
}

/**
 * A link that opens nothing, answers that are not taken any more, and what was submitted meanwhile lead to the start
 * page, which says what is the matter.
 */
export async function orToStart(token: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed || error instanceof Conflict)
      return seeOther(`/respond/${encodeURIComponent(token)}`)
    throw error
  }
}

/** Words of other scripts take up to nine characters each on the way; then there are names and marks. */
const MOST_SENT = 9 * MOST_BYTES

/** The form that was sent; null where it is far too long, or was not sent from one of our pages. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  if (!isOurForm(request)) return null
  if (Number(request.headers.get('content-length') ?? 0) > MOST_SENT) return null
  const text = await request.text()
  return text.length > MOST_SENT ? null : new URLSearchParams(text)
}

export async function refusedForm(token: string): Promise<Response> {
  const words = await wordsOfLink(token)
  return new Response(words.text('simple.refused'), {
    status: 413,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
