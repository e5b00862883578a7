import { z } from 'zod'
import { addSpan } from '@/lib/analysis/desk/add-span'
import { codeAlike } from '@/lib/analysis/desk/code-alike'
import { removeSpan } from '@/lib/analysis/desk/remove-span'
import { DeskDepthChange } from '@/lib/analysis/desk/schema'
import { setMark } from '@/lib/analysis/desk/set-mark'
import { undoStep } from '@/lib/analysis/desk/undo-step'
import { markQuote } from '@/lib/analysis/mark-quote'
import { markRead } from '@/lib/analysis/mark-read'
import { removeQuote } from '@/lib/analysis/remove-quote'
import { DeskChange } from '@/lib/analysis/schema'
import { setCoding } from '@/lib/analysis/set-coding'
import { apiDoor, problem } from '@/lib/core/api-door'
import { requestContext } from '@/lib/people/request-context'

/**
 * Saves one change of the reading desk. A route rather than a server action: actions wait for one another and for
 * navigation, and whoever codes is on the next answer before the last one is saved.
 */
export async function POST(request: Request): Promise<Response> {
  return apiDoor(async () => {
    if (!isFromThisSite(request))
      return problem(403, 'Not allowed', 'This can only be sent from the reading desk.')
    const change = AnyChange.parse(await request.json().catch(() => null))
    return Response.json(await save(change), { headers: { 'cache-control': 'no-store' } })
  })
}

const AnyChange = z.discriminatedUnion('do', [...DeskChange.options, ...DeskDepthChange.options])
type AnyChange = z.output<typeof AnyChange>

async function save(change: AnyChange): Promise<object> {
  const ctx = await requestContext()
  switch (change.do) {
    case 'coding':
      await setCoding(ctx, change)
      return {}
    case 'read':
      await markRead(ctx, change)
      return {}
    case 'quote':
      return markQuote(ctx, change)
    case 'mark':
      await setMark(ctx, change)
      return {}
    case 'span':
      return addSpan(ctx, change)
    case 'remove-span':
      await removeSpan(ctx, change)
      return {}
    case 'coding-alike':
      return codeAlike(ctx, change)
    case 'undo':
      return undoStep(ctx, change)
    case 'remove-quote':
      await removeQuote(ctx, change)
      return {}
  }
}

/** A page elsewhere cannot send JSON here with the reader's cookie; this says so once more. */
function isFromThisSite(request: Request): boolean {
  const origin = request.headers.get('origin')
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false
  return (
    isJson &&
    (origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get('host')))
  )
}
