import { PlainDocument } from '@/components/layout/plain-document'
import { renderPlain, seeOther } from '@/components/layout/render-plain'
import { AnswerUse } from '@/components/compiles/answer-use'
import { SubmittedPage } from '@/components/responses/submitted-page'
import { getUseOfAnswer } from '@/lib/compiles/get-use-of-answer'
import { askedLines } from '@/lib/responses/answer-lines'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { aboutYou } from '../../about-you'
import { SubmittedBlocks } from '../../check-blocks'
import { wordsOfInvitation } from '../../words-of-link'
import { openSimple } from '../open-simple'

type Props = { params: Promise<{ token: string }> }

/** That the answers have arrived, and what they were. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  const copySent = new URL(request.url).searchParams.get('copy') === 'sent'
  return openSimple(token, async (ctx) => {
    const invitation = await getInvitationToAnswer(ctx)
    const { submitted, questionnaire } = invitation
    const words = wordsOfInvitation(invitation)
    if (!submitted) return seeOther(`/respond/${token}/simple`)
    const lines = askedLines(questionnaire.definition, submitted.answers)
    const use = await getUseOfAnswer(ctx, invitation)
    const before = await SubmittedBlocks({ ctx, token, invitation, words, next: 'simple/check' })
    const offer = await aboutYou(ctx, token, invitation, words)
    return renderPlain(
      <PlainDocument title={words.text('submitted.title')} words={words}>
        <SubmittedPage
          {...{ invitation, words, submitted, lines, copySent }}
          again={`/respond/${token}/simple`}
          aboutYou={offer}
          blocks={
            <>
              {before}
              <AnswerUse {...{ use, words }} />
            </>
          }
        />
      </PlainDocument>,
    )
  })
}
