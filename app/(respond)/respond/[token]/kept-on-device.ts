import type { AllWords } from '@/lib/core/words-in'
import { questionsIn } from '@/lib/responses/question-list'
import type { InvitationToAnswer } from '@/lib/responses/types'

/** What the block of answers kept on a device needs to know of the invitation. */
export function keptOnDevice(
  token: string,
  { consultation, body, ...invitation }: InvitationToAnswer,
  words: AllWords,
) {
  const questions = questionsIn(invitation.questionnaire.definition)
  return {
    token,
    title: words.text('questions.of', { consultation: consultation.title, body: body.name }),
    titles: Object.fromEntries(questions.map(({ key, title }) => [key, title])),
    canGoOn: invitation.state === 'open' && invitation.draft !== null,
  }
}
