import { exportBodies } from '@/lib/bodies/export-bodies'
import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { londonDate } from '@/lib/core/london-time'
import { streamText } from '@/lib/core/stream-text'
import { requestContext } from '@/lib/people/request-context'

/** The directory, or the filtered part of it, as a file. */
export async function GET(request: Request): Promise<Response> {
  return apiDoor(async () => {
    const ctx = await requestContext()
    const filter = Object.fromEntries(new URL(request.url).searchParams)
    const chunks = await exportBodies(ctx, filter)
    return csvResponse(streamText(chunks), `bodies-${londonDate(ctx.now)}.csv`)
  })
}
