import { apiDoor } from '@/lib/core/api-door'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { SubmitResponseInput } from '@/lib/responses/schema'
import { submitResponseByToken } from '@/lib/responses/submit-response'
import { readJson } from '../read-json'
import { wordsAskedFor } from '../words-asked-for'

type Props = { params: Promise<{ token: string }> }

export function POST(request: Request, { params }: Props) {
  return apiDoor(async () => {
    const input = SubmitResponseInput.parse(await readJson(request))
    const submission = await submitResponseByToken(strangerContext(), (await params).token, input)
    const status = submission.changed && submission.revisionNumber === 1 ? 201 : 200
    return Response.json(submission, { status, headers: { 'cache-control': 'no-store' } })
  }, wordsAskedFor(request))
}
