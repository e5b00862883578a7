import { apiDoor } from '@/lib/core/api-door'
import { gzipAnswer } from '@/lib/core/gzip-answer'
import { exportResponses } from '@/lib/exports/export-responses'
import { requestContext } from '@/lib/people/request-context'

type Props = { params: Promise<{ id: string }> }

export function GET(request: Request, { params }: Props) {
  return apiDoor(async () => {
    const { id } = await params
    const { fileName, stream } = await exportResponses(await requestContext(), { consultationId: id })
    const { body, headers } = gzipAnswer(request, stream)
    return new Response(body, {
      headers: {
        ...headers,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'no-store',
      },
    })
  })
}
