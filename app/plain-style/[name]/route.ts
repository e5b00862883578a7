import { plainStyle, plainStyleName } from '@/components/layout/plain-style.generated'

type Props = { params: Promise<{ name: string }> }

/** The stylesheet of the pages without scripts. One of an older name has changed: it is given, and not kept. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { name } = await params
  if (!/^plain-[0-9a-f]{12}\.css$/.test(name)) return new Response('Not found', { status: 404 })
  const keep = name === plainStyleName ? 'public, max-age=31536000, immutable' : 'no-cache'
  return new Response(plainStyle, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': keep },
  })
}
