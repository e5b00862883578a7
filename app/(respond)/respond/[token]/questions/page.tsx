import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { AnswerForm } from '@/components/responses/answer-form'
import { LanguageChoice } from '@/components/responses/language-choice'
import { NoScriptHelp } from '@/components/responses/no-script-help'
import { openInvitation } from '../open-invitation'

export const metadata = { title: 'Your answers' }

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ question?: string; page?: string }>
}

export default async function QuestionsPage({ params, searchParams }: Props) {
  const { token } = await params
  const { question, page } = await searchParams
  const { invitation } = await openInvitation(token)
  const { draft, questionnaire, state, consultation, body } = invitation
  const { languages, locale, isPartly } = questionnaire
  if (state !== 'open' || !draft) redirect(`/respond/${token}`)
  // The copy that a device keeps for when there is no connection holds no answers: they are kept apart, and sealed.
  const isDeviceCopy = (await headers()).has('x-device-copy')
  return (
    <>
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">Answers of {body.name}</h1>
      <LanguageChoice {...{ token, languages, locale, isPartly }} back="questions" />
      <NoScriptHelp token={token} />
      <AnswerForm
        token={token}
        title={`${consultation.title}: answers of ${body.name}`}
        definition={questionnaire.definition}
        versionId={questionnaire.versionId}
        draft={isDeviceCopy ? null : draft}
        startPage={page && /^\d{1,4}$/.test(page) ? Number(page) : undefined}
        startQuestion={question}
      />
    </>
  )
}
