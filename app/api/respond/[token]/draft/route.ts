import { apiDoor } from '@/lib/core/api-door'
import { respondentContext, strangerContext } from '@/lib/invitations/respondent-context'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { saveAnswersByToken } from '@/lib/responses/save-answers'
import { SaveAnswersInput } from '@/lib/responses/schema'
import { readJson } from '../read-json'
import { refusedInWords, wordsAskedFor } from '../words-asked-for'

type Props = { params: Promise<{ token: string }> }

const headers = { 'cache-control': 'no-store' }

/** The draft as it stands; none once it was submitted. */
export function GET(_request: Request, { params }: Props) {
  return apiDoor(async () => {
    const { draft, submitted } = await getInvitationToAnswer(await respondentContext((await params).token))
    return Response.json({ draft, submitted: submitted !== null }, { headers })
  })
}

/** Keeps what changed, answer by answer, and says what others saved meanwhile. */
export function PUT(request: Request, { params }: Props) {
  return apiDoor(async () => {
    const input = SaveAnswersInput.parse(await readJson(request))
    const saved = await saveAnswersByToken(strangerContext(), (await params).token, input)
    return Response.json(refusedInWords(saved, request), { headers })
  }, wordsAskedFor(request))
}
