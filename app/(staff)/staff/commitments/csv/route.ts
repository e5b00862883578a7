import { exportCommitments } from '@/lib/commitments/export-commitments'
import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { requestContext } from '@/lib/people/request-context'

/** Everything that the reader may see, as a file: for staff with the drafts. */
export async function GET(request: Request): Promise<Response> {
  return apiDoor(async () => {
    const { lead, consultation, standing } = Object.fromEntries(new URL(request.url).searchParams)
    const text = await exportCommitments(await requestContext(), { lead, consultation, standing })
    return csvResponse(text, 'commitments-of-all-consultations.csv')
  })
}
