import { apiDoor } from '@/lib/core/api-door'
import { canonicalJson } from '@/lib/core/fingerprint'
import { requestContext } from '@/lib/people/request-context'
import { getChangeList } from '@/lib/rounds/get-change-list'

type Props = { params: Promise<{ slug: string }> }

/** An edition's content, byte for byte what its fingerprint was taken of, but for comments that were taken back since. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return apiDoor(async () => {
    const { slug } = await params
    const { round, edition } = Object.fromEntries(new URL(request.url).searchParams)
    const list = await getChangeList(await requestContext(), { slug, round, edition })
    return new Response(canonicalJson(list.content), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${slug}-changes-edition-${list.number}.json"`,
      },
    })
  })
}
