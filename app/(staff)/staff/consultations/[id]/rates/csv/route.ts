import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { exportRates } from '@/lib/invitations/rates/export-rates'
import { requestContext } from '@/lib/people/request-context'
import { ExportRatesInput } from '@/lib/invitations/rates/schema'

/** One of the tables of rates as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return apiDoor(async () => {
    const { id } = await params
    const query = new URL(request.url).searchParams
    const input = ExportRatesInput.parse({
      consultationId: id,
      table: query.get('table'),
      stage: query.get('stage') ?? undefined,
    })
    const { fileName, text } = await exportRates(await requestContext(), input)
    return csvResponse(text, fileName)
  })
}
