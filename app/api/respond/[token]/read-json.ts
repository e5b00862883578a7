import { InvalidInput } from '@/lib/core/errors'
import { MOST_BYTES } from '@/lib/responses/schema'

/** The body of a request as JSON, read only as far as the most that is taken. */
export async function readJson(request: Request): Promise<unknown> {
  const tooMuch = new InvalidInput('This is more than can be kept. Shorten your longest answers.')
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw tooMuch
  const text = await request.text()
  if (text.length > MOST_BYTES) throw tooMuch
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidInput('The answers could not be read.')
  }
}
