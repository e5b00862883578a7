import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { streamText } from '@/lib/core/stream-text'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { exportPublishedResponses } from '@/lib/publication/export-published-responses'

type Props = { params: Promise<{ slug: string }> }

/** Published responses as a file, one row an answer: the same for everybody. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return apiDoor(async () => {
    const { slug } = await params
    const { search, bodyType, borough } = Object.fromEntries(new URL(request.url).searchParams)
    const pieces = await exportPublishedResponses(strangerContext(), { slug, search, bodyType, borough })
    return csvResponse(streamText(pieces), `${slug}-responses.csv`)
  })
}
