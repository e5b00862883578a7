import { unstable_rethrow } from 'next/navigation'
import { ZodError } from 'zod'
import { Conflict, InvalidInput, NotAllowed, NotFound } from './errors'

/** Puts what is said into a reader's language (lib/core/words-in); without it, it stays English. */
type Wording = { toldText(sentence: string): string }

/** Runs an API handler and translates the expected errors to problem details (RFC 9457). */
export async function apiDoor(work: () => Promise<Response>, wording?: Wording): Promise<Response> {
  const said = (sentence: string) => (wording ? wording.toldText(sentence) : sentence)
  const named = (fields: [string, string][]) =>
    Object.fromEntries(fields.map(([name, text]) => [name, said(text)]))
  try {
    return await work()
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof NotFound) return problem(404, 'Not found', said(error.message))
    if (error instanceof NotAllowed) return problem(403, 'Not allowed', said(error.reason))
    if (error instanceof Conflict) return problem(409, 'Conflict', said(error.message))
    if (error instanceof InvalidInput) {
      const fields = named(Object.entries(error.fields))
      return problem(422, 'Invalid input', said(error.message), { fields })
    }
    if (error instanceof ZodError) {
      const fields = named(error.issues.map(({ path, message }) => [path.join('.'), message]))
      return problem(422, 'Invalid input', said('Some of what was sent cannot be used.'), { fields })
    }
    console.error(error)
    return problem(
      500,
      'Something went wrong',
      said('The fault is ours. It has been recorded; try again in a little while.'),
    )
  }
}

export function problem(status: number, title: string, detail: string, more: object = {}): Response {
  return Response.json(
    { title, status, detail, ...more },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )
}
