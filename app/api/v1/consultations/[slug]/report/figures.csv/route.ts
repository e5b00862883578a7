import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { exportReportFigures } from '@/lib/reports/export-report-figures'

/** The same figures as a file for spreadsheets. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return apiDoor(async () => {
    const { slug } = await params
    return csvResponse(await exportReportFigures(strangerContext(), { slug }), `${slug}-report-figures.csv`)
  })
}
