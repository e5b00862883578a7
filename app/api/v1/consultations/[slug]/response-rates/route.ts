import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { publicDoor } from '../../../public-door'
import { ResponseRates } from '../../../shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return publicDoor(request, ResponseRates, (ctx) => getResponseRates(ctx, { slug }))
}
