import { listCommitments } from '@/lib/commitments/list-commitments'
import { commitmentAnswer } from '../commitment-answer'
import { CommitmentPage } from '../commitment-shapes'
import { publicDoor } from '../public-door'

export async function GET(request: Request): Promise<Response> {
  const { lead, consultation, standing, page } = Object.fromEntries(new URL(request.url).searchParams)
  return publicDoor(request, CommitmentPage, async (ctx) => {
    const { items, ...paging } = await listCommitments(ctx, { lead, consultation, standing, page })
    return { commitments: items.map(commitmentAnswer), ...paging }
  })
}
