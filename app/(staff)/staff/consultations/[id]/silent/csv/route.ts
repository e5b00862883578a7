import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { CSV_BOM, csvRow } from '@/lib/core/csv-cell'
import { londonDate } from '@/lib/core/london-time'
import { streamText } from '@/lib/core/stream-text'
import { streamSilentBodies } from '@/lib/invitations/list-silent-bodies'
import type { SilentBodyView } from '@/lib/invitations/types'
import { requestContext } from '@/lib/people/request-context'

const HEADINGS = ['Body', 'Kind', 'Borough', 'Ward', 'Asked on', 'Started on', 'Reachable by e-mail']

/** The silent bodies as a file, written while it is read. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return apiDoor(async () => {
    const { id } = await params
    const query = new URL(request.url).searchParams
    const [bodyType, borough] = [query.get('bodyType') ?? '', query.get('borough') ?? '']
    const { slug, batches } = await streamSilentBodies(await requestContext(), {
      ...{ consultationId: id, bodyType, borough, page: 1 },
      stage: query.get('stage') ?? undefined,
    })
    return csvResponse(streamText(rows(batches)), `silent-bodies-${slug}.csv`)
  })
}

async function* rows(batches: AsyncIterable<SilentBodyView[]>): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(HEADINGS)
  for await (const batch of batches) yield batch.map(rowOf).join('')
}

function rowOf(body: SilentBodyView): string {
  const started = body.startedAt && londonDate(body.startedAt)
  const { name, bodyTypeName, borough, ward, invitedAt, hasAddress } = body
  return csvRow([
    name,
    bodyTypeName,
    borough,
    ward,
    londonDate(invitedAt),
    started,
    hasAddress ? 'yes' : 'no',
  ])
}
