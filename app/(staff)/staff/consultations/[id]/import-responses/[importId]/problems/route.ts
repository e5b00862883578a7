import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { CSV_BOM, csvRow } from '@/lib/core/csv-cell'
import { requestContext } from '@/lib/people/request-context'
import { getImport } from '@/lib/responses/get-import'

type Params = { params: Promise<{ id: string; importId: string }> }

/** Every row that cannot be used, with its mend. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  return apiDoor(async () => {
    const { id, importId } = await params
    const { outcome } = await getImport(await requestContext(), { consultationId: id, importId })
    const rows = outcome.problems.map(({ row, column, message, mend }) =>
      csvRow([row, column, message, mend]),
    )
    const text = CSV_BOM + csvRow(['row', 'column', 'what is wrong', 'what to do']) + rows.join('')
    return csvResponse(text, 'rows-left-out.csv')
  })
}
