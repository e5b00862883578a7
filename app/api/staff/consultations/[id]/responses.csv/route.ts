import { Readable } from 'node:stream'
import { apiDoor } from '@/lib/core/api-door'
import { exportResponses } from '@/lib/exports/export-responses'
import { requestContext } from '@/lib/people/request-context'

type Props = { params: Promise<{ id: string }> }

export function GET(_request: Request, { params }: Props) {
  return apiDoor(async () => {
    const { id } = await params
    const { fileName, stream } = await exportResponses(await requestContext(), { consultationId: id })
    return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${fileName}"`,
        // As it comes: Next would compress it, which takes longer than all the rest of the work.
        'cache-control': 'no-store, no-transform',
      },
    })
  })
}
