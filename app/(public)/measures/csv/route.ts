import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { exportMeasures } from '@/lib/measures/export-measures'

/** The measures of a year as a file: the same for everybody. */
export async function GET(request: Request): Promise<Response> {
  return apiDoor(async () => {
    const year = new URL(request.url).searchParams.get('year') ?? undefined
    return csvResponse(await exportMeasures(strangerContext(), { year }), 'measures.csv')
  })
}
