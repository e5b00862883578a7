import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { exportEqualityCounts } from '@/lib/equality/export-equality-counts'
import { requestContext } from '@/lib/people/request-context'

type Props = { params: Promise<{ id: string }> }

/** The figures of the equality page as a file, hidden where they are hidden there. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return apiDoor(async () => {
    const { id } = await params
    return csvResponse(
      await exportEqualityCounts(await requestContext(), { consultationId: id }),
      'equality.csv',
    )
  })
}
