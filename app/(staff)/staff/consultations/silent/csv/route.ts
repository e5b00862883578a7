import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { exportSilentRuns } from '@/lib/invitations/rates/export-silent-runs'
import { requestContext } from '@/lib/people/request-context'

/** The bodies silent so many times running as a file. */
export async function GET(request: Request): Promise<Response> {
  return apiDoor(async () => {
    const query = new URL(request.url).searchParams
    const text = await exportSilentRuns(await requestContext(), {
      times: query.get('times') ?? undefined,
      bodyType: query.get('bodyType') ?? '',
      borough: query.get('borough') ?? '',
    })
    return csvResponse(text, 'bodies-silent-running.csv')
  })
}
