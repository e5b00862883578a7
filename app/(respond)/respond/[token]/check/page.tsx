import { redirect } from 'next/navigation'
import { CheckAnswers } from '@/components/responses/check-answers'
import { askedLines } from '@/lib/responses/answer-lines'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { submit } from '../actions'
import { CheckBlocks } from '../check-blocks'
import { openInvitation } from '../open-invitation'

export const metadata = { title: 'Check your answers' }

export default async function CheckPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { ctx, invitation } = await openInvitation(token)
  const { draft, questionnaire, state } = invitation
  if (state !== 'open' || !draft) redirect(`/respond/${token}`)
  const { definition } = questionnaire
  const lines = askedLines(definition, askedAnswers(definition, draft.answers))
  return (
    <CheckAnswers
      {...{ token, invitation, lines, submit }}
      basedOn={draft.revision}
      marks={draft.marks}
      blocks={<CheckBlocks {...{ ctx, token, invitation }} next="check" />}
    />
  )
}
