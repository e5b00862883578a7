import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { exportWhoWasHeard } from '@/lib/equality/heard/export-who-was-heard'
import { requestContext } from '@/lib/people/request-context'

/** Who was heard as a file, hidden where it is hidden on the page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return apiDoor(async () => {
    const { id } = await params
    const borough = new URL(request.url).searchParams.get('borough') ?? ''
    const text = await exportWhoWasHeard(await requestContext(), { consultationId: id, borough })
    return csvResponse(text, `who-was-heard${borough ? `-${borough.replace(/[^A-Za-z0-9]/g, '')}` : ''}.csv`)
  })
}
