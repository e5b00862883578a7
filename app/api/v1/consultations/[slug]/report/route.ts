import { getPublishedReport } from '@/lib/reports/get-published-report'
import { publicDoor } from '../../../public-door'
import { reportAnswer } from '../../../report-answer'
import { Report } from '../../../shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return publicDoor(request, Report, async (ctx) => {
    const { number, publishedAt, whatChanged, fingerprint, content } = await getPublishedReport(ctx, { slug })
    return {
      ...{ edition: number, publishedAt: publishedAt.toISOString(), whatChanged, fingerprint },
      content: reportAnswer(content),
    }
  })
}
