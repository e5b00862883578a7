import { getPublishedResponse } from '@/lib/publication/get-published-response'
import { publicDoor } from '../../../../public-door'
import { publishedAnswer } from '../../../../published-answer'
import { PublishedResponse } from '../../../../published-shapes'

type Props = { params: Promise<{ slug: string; number: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug, number } = await params
  return publicDoor(request, PublishedResponse, async (ctx) =>
    publishedAnswer(await getPublishedResponse(ctx, { slug, number })),
  )
}
