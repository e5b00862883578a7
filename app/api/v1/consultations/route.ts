import { listConsultations } from '@/lib/consultations/list-consultations'
import { publicDoor } from '../public-door'
import { ConsultationPage } from '../shapes'

export async function GET(request: Request): Promise<Response> {
  const page = new URL(request.url).searchParams.get('page') ?? undefined
  return publicDoor(request, ConsultationPage, async (ctx) => {
    const { items, ...paging } = await listConsultations(ctx, { page })
    const consultations = items.map(({ launchedAt, reportedAt, ...item }) => ({
      ...item,
      launchedAt: launchedAt?.toISOString() ?? null,
      reportedAt: reportedAt?.toISOString() ?? null,
    }))
    return { consultations, ...paging }
  })
}
