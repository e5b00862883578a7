import { beginAnswers } from '@/app/(respond)/respond/[token]/begin-answers'
import { apiDoor } from '@/lib/core/api-door'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { wordsAskedFor } from '../words-asked-for'

type Props = { params: Promise<{ token: string }> }

/** Starts, goes on, or opens what was submitted for changing, as the start page's button does; gives the draft. */
export function POST(request: Request, { params }: Props) {
  return apiDoor(async () => {
    const ctx = await respondentContext((await params).token)
    await beginAnswers(ctx)
    const { draft, questionnaire } = await getInvitationToAnswer(ctx)
    const answer = { draft, versionId: questionnaire.versionId }
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  }, wordsAskedFor(request))
}
