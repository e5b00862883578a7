import { apiDoor } from '@/lib/core/api-door'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { saveDraft } from '@/lib/responses/save-draft'
import { SaveDraftInput } from '@/lib/responses/schema'
import { readJson } from '../read-json'

type Props = { params: Promise<{ token: string }> }

const headers = { 'cache-control': 'no-store' }

/** The draft as it stands: asked for after a clash with another device. */
export function GET(_request: Request, { params }: Props) {
  return apiDoor(async () => {
    const { draft, submitted } = await getInvitationToAnswer(await respondentContext((await params).token))
    return Response.json({ draft, submitted: submitted !== null }, { headers })
  })
}

export function PUT(request: Request, { params }: Props) {
  return apiDoor(async () => {
    const input = SaveDraftInput.parse(await readJson(request))
    const saved = await saveDraft(await respondentContext((await params).token), input)
    return Response.json(saved, { headers })
  })
}
