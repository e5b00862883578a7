import { LanguageChoice } from '@/components/responses/language-choice'
import { ofWhom } from '@/components/responses/of-whom'
import { NoScriptHelp } from '@/components/responses/no-script-help'
import type { AllWords } from '@/lib/core/words-in'
import type { InvitationToAnswer } from '@/lib/responses/types'

type Props = { token: string; invitation: InvitationToAnswer; words: AllWords }

/** What stands above the questions. */
export function QuestionsHead({ token, invitation, words }: Props) {
  const { consultation, body, questionnaire } = invitation
  const { languages, isPartly } = questionnaire
  return (
    <>
      <span className="govuk-caption-l" dir="auto">
        {consultation.title}
      </span>
      <h1 className="govuk-heading-l" id="questions" tabIndex={-1}>
        {invitation.purpose === 'person'
          ? words.say('questions.title')
          : words.say('questions.heading', { body: body.name })}
      </h1>
      <LanguageChoice {...{ token, languages, words, isPartly }} back="questions" />
      <NoScriptHelp {...{ token, words }} />
    </>
  )
}

/** What the form is made with, beside its draft. */
export function formProps({ token, invitation, words }: Props) {
  const { consultation, body, questionnaire } = invitation
  const { definition, versionId } = questionnaire
  const title = words.text(ofWhom('questions.of', invitation), {
    consultation: consultation.title,
    body: body.name,
  })
  return { token, title, definition, versionId }
}
