import { exportCommitments } from '@/lib/commitments/export-commitments'
import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { strangerContext } from '@/lib/invitations/respondent-context'

/** What was made, as a file: the same for everybody. */
export async function GET(request: Request): Promise<Response> {
  return apiDoor(async () => {
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    const { lead, consultation, standing } = asked
    const text = await exportCommitments(strangerContext(), { lead, consultation, standing })
    return csvResponse(text, 'commitments.csv')
  })
}
