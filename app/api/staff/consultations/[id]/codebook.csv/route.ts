import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { exportCodebook } from '@/lib/exports/export-codebook'
import { requestContext } from '@/lib/people/request-context'

type Props = { params: Promise<{ id: string }> }

export function GET(_request: Request, { params }: Props) {
  return apiDoor(async () => {
    const { id } = await params
    const { fileName, text } = await exportCodebook(await requestContext(), { consultationId: id })
    return csvResponse(text, fileName)
  })
}
