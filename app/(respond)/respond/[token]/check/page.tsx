import { redirect } from 'next/navigation'
import { CheckAnswers } from '@/components/responses/check-answers'
import { answerLines } from '@/lib/responses/answer-lines'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { askedQuestions } from '@/lib/responses/asked-questions'
import { submit } from '../actions'
import { openInvitation } from '../open-invitation'

export const metadata = { title: 'Check your answers' }

export default async function CheckPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { invitation } = await openInvitation(token)
  const { draft, questionnaire, state } = invitation
  if (state !== 'open' || !draft) redirect(`/respond/${token}`)
  const { definition } = questionnaire
  const answers = askedAnswers(definition, draft.answers)
  const asked = askedQuestions(definition, answers)
  const lines = answerLines(definition, answers).filter(({ name }) => asked.has(name))
  return <CheckAnswers {...{ token, invitation, lines, submit }} basedOn={draft.revision} />
}
