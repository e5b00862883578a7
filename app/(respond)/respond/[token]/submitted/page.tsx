import { redirect } from 'next/navigation'
import { AnswerUse } from '@/components/compiles/answer-use'
import { KeptOnDevice } from '@/components/responses/kept-on-device'
import { PrintButton } from '@/components/responses/print-button'
import { SubmittedPage } from '@/components/responses/submitted-page'
import { getUseOfAnswer } from '@/lib/compiles/get-use-of-answer'
import { askedLines } from '@/lib/responses/answer-lines'
import { aboutYou } from '../about-you'
import { SubmittedBlocks } from '../check-blocks'
import { keptOnDevice } from '../kept-on-device'
import { openInvitation } from '../open-invitation'
import { wordsOfInvitation, wordsOfLink } from '../words-of-link'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ copy?: string }> }

export async function generateMetadata({ params }: Props) {
  return { title: (await wordsOfLink((await params).token)).text('submitted.title') }
}

export default async function RespondSubmittedPage({ params, searchParams }: Props) {
  const { token } = await params
  const { ctx, invitation } = await openInvitation(token)
  const { submitted, questionnaire } = invitation
  const words = wordsOfInvitation(invitation)
  if (!submitted) redirect(`/respond/${token}`)
  const lines = askedLines(questionnaire.definition, submitted.answers)
  const copySent = (await searchParams).copy === 'sent'
  return (
    <>
      <SubmittedPage
        {...{ invitation, words, submitted, lines, copySent }}
        again={`/respond/${token}`}
        print={<PrintButton />}
        aboutYou={await aboutYou(ctx, token, invitation, words)}
        blocks={
          <>
            <SubmittedBlocks {...{ ctx, token, invitation, words }} next="check" />
            <AnswerUse use={await getUseOfAnswer(ctx, invitation)} words={words} />
          </>
        }
      />
      <KeptOnDevice {...keptOnDevice(token, invitation, words)} />
    </>
  )
}
