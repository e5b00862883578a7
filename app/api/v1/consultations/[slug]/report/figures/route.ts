import { figureRows } from '@/lib/reports/figure-rows'
import { getPublishedReport } from '@/lib/reports/get-published-report'
import { publicDoor } from '../../../../public-door'
import { ReportFigures } from '../../../../report-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return publicDoor(request, ReportFigures, async (ctx) => {
    const { number, fingerprint, content } = await getPublishedReport(ctx, { slug })
    return { edition: number, fingerprint, rows: figureRows(content) }
  })
}
