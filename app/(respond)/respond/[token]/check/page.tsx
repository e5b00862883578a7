import { redirect } from 'next/navigation'
import { CheckAnswers } from '@/components/responses/check-answers'
import { askedLines } from '@/lib/responses/answer-lines'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { lacksBasis } from '@/lib/responses/lacks-basis'
import { submit } from '../actions'
import { CheckBlocks } from '../check-blocks'
import { openInvitation } from '../open-invitation'
import { wordsOfInvitation, wordsOfLink } from '../words-of-link'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ basis?: string }> }

export async function generateMetadata({ params }: Props) {
  return { title: (await wordsOfLink((await params).token)).text('check.title') }
}

export default async function CheckPage({ params, searchParams }: Props) {
  const { token } = await params
  const { ctx, invitation } = await openInvitation(token)
  const { draft, questionnaire, state } = invitation
  if (state !== 'open' || !draft) redirect(`/respond/${token}`)
  if (lacksBasis(invitation) && (await searchParams).basis !== 'later')
    redirect(`/respond/${token}/basis?next=check`)
  const { definition } = questionnaire
  const words = wordsOfInvitation(invitation)
  const lines = askedLines(definition, askedAnswers(definition, draft.answers))
  return (
    <CheckAnswers
      {...{ token, invitation, words, lines, submit }}
      basedOn={draft.revision}
      marks={draft.marks}
      blocks={<CheckBlocks {...{ ctx, token, invitation, words }} next="check" />}
    />
  )
}
