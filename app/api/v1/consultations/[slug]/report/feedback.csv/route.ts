import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { exportFeedback } from '@/lib/telling/export-feedback'

/** The same figures as a file for spreadsheets. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return apiDoor(async () => {
    const { slug } = await params
    return csvResponse(await exportFeedback(strangerContext(), { slug }), `${slug}-report-feedback.csv`)
  })
}
