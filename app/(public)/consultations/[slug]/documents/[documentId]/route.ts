import { getDocument } from '@/lib/consultations/get-document'
import { apiDoor } from '@/lib/core/api-door'
import { requestContext } from '@/lib/people/request-context'

type Params = { params: Promise<{ slug: string; documentId: string }> }

/** Hands out a paper. It is saved, never shown by the browser: what is in it is not ours. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return apiDoor(async () => {
    const { fileName, mediaType, sha256, content } = await getDocument(await requestContext(), await params)
    const headers = {
      etag: `"${sha256}"`,
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
    }
    if (request.headers.get('if-none-match') === headers.etag)
      return new Response(null, { status: 304, headers })
    return new Response(inPieces(content), {
      headers: {
        ...headers,
        'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
        'content-length': String(content.byteLength),
        'content-disposition': disposition(fileName),
      },
    })
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

function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, escape)}`
}
