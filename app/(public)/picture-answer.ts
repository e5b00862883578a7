import { createHash } from 'node:crypto'
import { drawPicture } from '@/lib/consultations/draw-picture'

/** A picture as an answer. Drawn anew only where what it says has changed since the asker last had it. */
export async function pictureAnswer(
  request: Request,
  words: { title: string; line: string },
): Promise<Response> {
  const etag = `"${createHash('sha256').update(JSON.stringify(words)).digest('base64url')}"`
  const headers = { etag, 'cache-control': 'public, max-age=300' }
  if (request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers })
  return new Response(await drawPicture(words), { headers: { ...headers, 'content-type': 'image/png' } })
}
