import { createHash } from 'node:crypto'

/** A text that everybody may have, which is not sent again to who has it already. */
export function knownAnswer(
  request: Request,
  text: string,
  contentType: string,
  fileName?: string,
): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = {
    ...{ etag, 'content-type': contentType, 'cache-control': 'public, max-age=60' },
    ...(fileName ? { 'content-disposition': `inline; filename="${fileName}"` } : {}),
  }
  // A proxy that compresses marks the tag as weak: W/"...".
  const known = (request.headers.get('if-none-match') ?? '').split(',')
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}
