import { getDraft } from '@/lib/rounds/get-draft'
import { publicDoor } from '../../../public-door'
import { Draft } from '../../../round-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const round = new URL(request.url).searchParams.get('round') ?? undefined
  return publicDoor(request, Draft, async (ctx) => {
    const { sequence, consultation: _, changesPublishedAt, ...draft } = await getDraft(ctx, { slug, round })
    return { ...draft, round: sequence, changesPublishedAt: changesPublishedAt?.toISOString() ?? null }
  })
}
