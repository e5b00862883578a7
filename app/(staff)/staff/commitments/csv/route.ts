import { exportCommitments } from '@/lib/commitments/export-commitments'
import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { requestContext } from '@/lib/people/request-context'

/** All of it as a file, with the drafts. */
export async function GET(request: Request): Promise<Response> {
  return apiDoor(async () => {
    const { lead, consultation, standing } = Object.fromEntries(new URL(request.url).searchParams)
    const asked = { lead, consultation, standing, withDrafts: true }
    const text = await exportCommitments(await requestContext(), asked)
    return csvResponse(text, 'commitments-of-all-consultations.csv')
  })
}
