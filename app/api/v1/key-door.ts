import type { z } from 'zod'
import { apiDoor, problem } from '@/lib/core/api-door'
import type { Ctx, UserActor } from '@/lib/core/ctx'
import { apiContext } from '@/lib/people/api-context'
import { countTokenRequest } from '@/lib/people/count-token-request'

type Answer<Shape extends z.ZodType> = {
  body: z.input<Shape>
  status?: number
  headers?: Record<string, string>
}
type KeyCtx = Ctx & { actor: UserActor }

/**
 * Answers a request that needs a key, as whoever the key is of, in the shape that is documented. Nobody keeps the answer.
 */
export function keyDoor<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
  answer: (ctx: KeyCtx) => Promise<Answer<Shape>>,
): Promise<Response> {
  return withKey(request, async (ctx) => {
    const { body, status = 200, headers } = await answer(ctx)
    const response = Response.json(shape.parse(body), { status, headers })
    response.headers.set('cache-control', 'no-store')
    return response
  })
}

/** The same for an answer that is no JSON. */
export async function withKey(
  request: Request,
  answer: (ctx: KeyCtx) => Promise<Response>,
): Promise<Response> {
  return apiDoor(async () => {
    const ctx = await apiContext(request)
    if (ctx.actor.kind !== 'user') return unknownKey()
    const { isAllowed, left, retryAt } = await countTokenRequest(ctx, ctx.actor.sessionId)
    const seconds = Math.max(1, Math.ceil((retryAt.getTime() - ctx.now.getTime()) / 1000))
    const response = isAllowed ? await apiDoor(() => answer(ctx as KeyCtx)) : tooMany(seconds)
    response.headers.set('ratelimit', `"minute";r=${left};t=${seconds}`)
    return response
  })
}

function unknownKey(): Response {
  const detail = 'Send a key of yours as "Authorization: Bearer ...". You make one on your account page.'
  const response = problem(401, 'No key, or none that holds', detail)
  response.headers.set('www-authenticate', 'Bearer')
  return response
}

function tooMany(seconds: number): Response {
  const detail = `This key has asked too often. Wait ${seconds} seconds.`
  const response = problem(429, 'Too many requests', detail)
  response.headers.set('retry-after', String(seconds))
  return response
}

/** What stands in the address behind the question mark. */
export const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams)

/** A value of the address that a verb's schema then checks. */
export const asked = <Value extends string>(value: string | undefined) => value as Value | undefined
