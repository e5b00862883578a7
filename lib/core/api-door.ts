import { unstable_rethrow } from 'next/navigation'
import { ZodError } from 'zod'
import { Conflict, InvalidInput, NotAllowed, NotFound } from './errors'

/** Runs an API handler and translates the expected errors to problem details (RFC 9457). */
export async function apiDoor(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof NotFound) return problem(404, 'Not found', error.message)
    if (error instanceof NotAllowed) return problem(403, 'Not allowed', error.reason)
    if (error instanceof Conflict) return problem(409, 'Conflict', error.message)
    if (error instanceof InvalidInput)
      return problem(422, 'Invalid input', error.message, { fields: error.fields })
    if (error instanceof ZodError) {
      const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
      return problem(422, 'Invalid input', 'Some of what was sent cannot be used.', { fields })
    }
    console.error(error)
    return problem(
      500,
      'Something went wrong',
      'The fault is ours. It has been recorded; try again in a little while.',
    )
  }
}

export function problem(status: number, title: string, detail: string, more: object = {}): Response {
  return Response.json(
    { title, status, detail, ...more },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )
}
