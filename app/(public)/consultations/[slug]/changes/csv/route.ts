import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { requestContext } from '@/lib/people/request-context'
import { exportChangeList } from '@/lib/rounds/export-change-list'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  return apiDoor(async () => {
    const { slug } = await params
    const { round, edition } = Object.fromEntries(new URL(request.url).searchParams)
    const { name, csv } = await exportChangeList(await requestContext(), { slug, round, edition })
    return csvResponse(csv, name)
  })
}
