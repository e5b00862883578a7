import { apiDoor } from '@/lib/core/api-door'
import { exportCodebook } from '@/lib/exports/export-codebook'
import { requestContext } from '@/lib/people/request-context'

type Props = { params: Promise<{ id: string }> }

export function GET(_request: Request, { params }: Props) {
  return apiDoor(async () => {
    const { id } = await params
    const { fileName, text } = await exportCodebook(await requestContext(), { consultationId: id })
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'no-store',
      },
    })
  })
}
