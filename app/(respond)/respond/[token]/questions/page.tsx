import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { AnswerForm } from '@/components/responses/answer-form'
import { openInvitation } from '../open-invitation'
import { formProps, QuestionsHead } from '../questions-head'
import { wordsOfInvitation, wordsOfLink } from '../words-of-link'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ question?: string; page?: string }>
}

export async function generateMetadata({ params }: Props) {
  return { title: (await wordsOfLink((await params).token)).text('questions.title') }
}

export default async function QuestionsPage({ params, searchParams }: Props) {
  const { token } = await params
  const { question, page } = await searchParams
  const { invitation } = await openInvitation(token)
  const { draft, state } = invitation
  const words = wordsOfInvitation(invitation)
  if (state !== 'open' || !draft) redirect(`/respond/${token}`)
  // The copy that a device keeps for when there is no connection holds no answers: they are kept apart, and sealed.
  const isDeviceCopy = (await headers()).has('x-device-copy')
  return (
    <>
      <QuestionsHead {...{ token, invitation, words }} />
      <AnswerForm
        {...formProps({ token, invitation, words })}
        draft={isDeviceCopy ? null : draft}
        startPage={page && /^\d{1,4}$/.test(page) ? Number(page) : undefined}
        startQuestion={question}
      />
    </>
  )
}
