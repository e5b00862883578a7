import { getConsultationBySlug } from '@/lib/consultations/get-consultation'
import { listResponseRecords } from '@/lib/exports/list-response-records'
import { asked, keyDoor, queryOf } from '../../../key-door'
import { ResponsePage } from '../../../staff-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return keyDoor(request, ResponsePage, async (ctx) => {
    const { id } = await getConsultationBySlug(ctx, { slug })
    const { values, text, whose, limit, after } = queryOf(request)
    const page = await listResponseRecords(ctx, {
      ...{ consultationId: id, limit, after },
      ...{ values: asked<'codes'>(values), text: asked<'original'>(text), whose: asked<'all'>(whose) },
    })
    const next = page.after === null ? null : nextOf(request, page.after)
    return {
      // What PostgreSQL put together; the shape checks it.
      body: { responses: page.responses as never, next },
      headers: next === null ? undefined : { link: `<${next}>; rel="next"` },
    }
  })
}

/** The same address, further on; without the host, since a proxy may have changed it. */
function nextOf(request: Request, after: string): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.set('after', after)
  return `${pathname}?${searchParams}`
}
