import { listPublishedResponses } from '@/lib/publication/list-published-responses'
import { publicDoor } from '../../../public-door'
import { publishedAnswer } from '../../../published-answer'
import { PublishedResponsePage } from '../../../published-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const { search, kind, borough, page, limit } = Object.fromEntries(new URL(request.url).searchParams)
  return publicDoor(request, PublishedResponsePage, async (ctx) => {
    const list = await listPublishedResponses(ctx, { slug, search, bodyType: kind, borough, page, limit })
    const { items, total, pages, notShown } = list
    return { responses: items.map(publishedAnswer), total, page: list.page, pages, notShown }
  })
}
