import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { apiDoor } from '@/lib/core/api-door'
import type { Ctx } from '@/lib/core/ctx'
import { strangerContext } from '@/lib/invitations/respondent-context'

/** Figures move as answers come in; a minute's staleness spares the server whoever asks every second. */
const CACHE = 'public, max-age=60, stale-while-revalidate=60'

/**
 * Answers a request to the public API: always as anybody, whoever is signed in; in the shape that is documented, and
 * readable from any site. An answer that the asker has already is not sent again.
 */
export async function publicDoor<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
  read: (ctx: Ctx) => Promise<z.input<Shape>>,
): Promise<Response> {
  const response = await apiDoor(async () => {
    const body = JSON.stringify(shape.parse(await read(strangerContext())))
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    const headers = { etag, 'cache-control': CACHE, 'content-type': 'application/json; charset=utf-8' }
    return knows(request, etag)
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers })
  })
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('access-control-expose-headers', 'ETag')
  return response
}

function knows(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? ''
  // A proxy that compresses marks the tag as weak: W/"...".
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
