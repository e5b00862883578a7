import { getCommitment } from '@/lib/commitments/get-commitment'
import { commitmentAnswer } from '../../commitment-answer'
import { Commitment } from '../../commitment-shapes'
import { publicDoor } from '../../public-door'

type Props = { params: Promise<{ number: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { number } = await params
  return publicDoor(request, Commitment, async (ctx) =>
    commitmentAnswer(await getCommitment(ctx, { number })),
  )
}
