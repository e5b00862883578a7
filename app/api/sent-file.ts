import { Readable } from 'node:stream'
import type { TakenExport } from '@/lib/exports/take-export'

/** A file on its way out, as it comes from the database: Next would compress it, which costs more than all the rest. */
export function sentFile({ fileName, mediaType, bytes, sha256, stream }: TakenExport): Response {
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-length': String(bytes),
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'cache-control': 'no-store, no-transform',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    },
  })
}
