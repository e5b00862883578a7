import { apiDoor } from '@/lib/core/api-door'
import { requestContext } from '@/lib/people/request-context'
import { canonicalJson } from '@/lib/core/fingerprint'
import { getPublishedReport } from '@/lib/reports/get-published-report'

/**
 * An edition's content, byte for byte what its fingerprint was taken of; where quotes were taken back, with a sentence in their
 * place, and what the second fingerprint on the report's page is of.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return apiDoor(async () => {
    const { slug } = await params
    const edition = new URL(request.url).searchParams.get('edition') ?? undefined
    const report = await getPublishedReport(await requestContext(), { slug, edition })
    return new Response(canonicalJson(report.shown), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${slug}-report-edition-${report.number}.json"`,
      },
    })
  })
}
