import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { CSV_BOM, csvRow } from '@/lib/core/csv-cell'
import { londonDate } from '@/lib/core/london-time'
import { listDeclinedBodies } from '@/lib/invitations/list-declined-bodies'
import { requestContext } from '@/lib/people/request-context'

const HEADINGS = ['Body', 'Kind', 'Borough', 'Declined on', 'Reason', 'In their words']

/** The bodies that declined, with their reasons, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return apiDoor(async () => {
    const query = new URL(request.url).searchParams
    const { consultation, bodies } = await listDeclinedBodies(await requestContext(), {
      consultationId: (await params).id,
      stage: query.get('stage') ?? undefined,
      bodyType: query.get('bodyType') ?? '',
      borough: query.get('borough') ?? '',
    })
    const rows = bodies.map((body) =>
      csvRow([
        ...[body.name, body.bodyTypeName, body.borough, londonDate(body.declinedAt)],
        ...[body.reason, body.note],
      ]),
    )
    return csvResponse(CSV_BOM + csvRow(HEADINGS) + rows.join(''), `declined-${consultation.slug}.csv`)
  })
}
