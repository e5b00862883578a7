type File = { fileName: string; mediaType: string; sha256: string; content: Uint8Array }

/**
 * A file out of the database for whoever asks: whole, or "not changed" where they have it already.
 * @param isShown the browser may show it; else it is saved, since what is in it is not ours
 */
export function fileResponse(
  request: Request,
  { fileName, mediaType, sha256, content }: File,
  { isShown = false } = {},
): Response {
  const headers = {
    etag: `"${sha256}"`,
    'cache-control': 'private, no-cache',
    ...(isShown ? {} : { 'content-security-policy': "default-src 'none'; sandbox" }),
  }
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  return new Response(inPieces(content), {
    headers: {
      ...headers,
      'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'content-length': String(content.byteLength),
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; ${named(fileName)}`,
    },
  })
}

/** Sent as fast as the reader takes it, and not copied once more. */
function inPieces(content: Uint8Array): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      if (sent >= content.byteLength) return controller.close()
      controller.enqueue(content.subarray(sent, (sent += 65_536)))
    },
  })
}

function named(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, escape)}`
}
