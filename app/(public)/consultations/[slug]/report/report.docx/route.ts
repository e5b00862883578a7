import { apiDoor } from '@/lib/core/api-door'
import { fileResponse } from '@/lib/core/file-response'
import { requestContext } from '@/lib/people/request-context'
import { getReportFile } from '@/lib/reports/files/get-report-file'

type Params = { params: Promise<{ slug: string }> }

/** A published edition as a Word document; the newest unless `?edition=` names one. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return apiDoor(async () => {
    const { slug } = await params
    const edition = new URL(request.url).searchParams.get('edition') ?? undefined
    const file = await getReportFile(await requestContext(), { slug, edition, kind: 'docx' })
    return fileResponse(request, file)
  })
}
