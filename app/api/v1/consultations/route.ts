import { listHub } from '@/lib/consultations/list-hub'
import { ListHubInput } from '@/lib/consultations/schema'
import { publicDoor } from '../public-door'
import { ConsultationPage } from '../shapes'

const PAGE_SIZE = 25

/** As the hub lists them, by the same filters; without any, all of them, newest first. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return publicDoor(request, ConsultationPage, async (ctx) => {
    const { items, ...paging } = await listHub(
      ctx,
      ListHubInput.parse({ sort: 'newest', ...query, pageSize: PAGE_SIZE }),
    )
    const consultations = items.map(({ launchedAt, reportedAt, ...item }) => ({
      ...item,
      launchedAt: launchedAt?.toISOString() ?? null,
      reportedAt: reportedAt?.toISOString() ?? null,
    }))
    return { consultations, ...paging }
  })
}
