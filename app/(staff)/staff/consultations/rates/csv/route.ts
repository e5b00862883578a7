import { apiDoor } from '@/lib/core/api-door'
import { csvResponse } from '@/lib/core/csv-response'
import { exportComparedRates } from '@/lib/invitations/rates/export-compared-rates'
import { requestContext } from '@/lib/people/request-context'

/** The rates of every consultation as a file. */
export async function GET(request: Request): Promise<Response> {
  return apiDoor(async () => {
    const query = new URL(request.url).searchParams
    const [bodyType, borough] = [query.get('bodyType') ?? '', query.get('borough') ?? '']
    const text = await exportComparedRates(await requestContext(), { bodyType, borough })
    return csvResponse(text, 'rates-of-all-consultations.csv')
  })
}
