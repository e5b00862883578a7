import { redirect } from 'next/navigation'
import { AnswerForm } from '@/components/responses/answer-form'
import { NoScriptHelp } from '@/components/responses/no-script-help'
import { questionsIn } from '@/lib/responses/question-list'
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
  if (state !== 'open' || !draft) redirect(`/respond/${token}`)
  const titles = Object.fromEntries(
    questionsIn(questionnaire.definition).map(({ key, title }) => [key, title]),
  )
  const startPage = page && /^\d{1,4}$/.test(page) ? Number(page) : draft.pageNumber
  return (
    <>
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">Answers of {body.name}</h1>
      <NoScriptHelp consultation={consultation} />
      <AnswerForm
        {...{ token, draft, startPage, titles }}
        startQuestion={question}
        definition={questionnaire.definition}
      />
    </>
  )
}
