import { getChangeList } from '@/lib/rounds/get-change-list'
import { publicDoor } from '../../../public-door'
import { Changes } from '../../../round-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const { round, edition } = Object.fromEntries(new URL(request.url).searchParams)
  return publicDoor(request, Changes, async (ctx) => {
    const list = await getChangeList(ctx, { slug, round, edition })
    const { number, publishedAt, whatChanged, fingerprint, content, sequence } = list
    const told = { edition: number, publishedAt: publishedAt.toISOString(), whatChanged, fingerprint }
    const { takenBack, shownFingerprint } = list
    return { ...told, takenBack, shownFingerprint, round: sequence, content }
  })
}
