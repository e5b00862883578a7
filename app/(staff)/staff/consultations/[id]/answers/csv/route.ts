import { exportAnswerTable } from '@/lib/analysis/export-answer-table'
import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { requestContext } from '@/lib/people/request-context'
import { tableAsked } from '../table-asked'

type Props = { params: Promise<{ id: string }> }

/** The table of the page with the same address, as a file. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return apiDoor(async () => {
    const { id } = await params
    const search = Object.fromEntries(new URL(request.url).searchParams)
    return csvResponse(await exportAnswerTable(await requestContext(), tableAsked(id, search)), 'answers.csv')
  })
}
