import type { Metadata } from 'next'
import Link from 'next/link'
import { BlindDesk } from '@/components/reliability/blind-desk'
import { ProgressBar } from '@/components/ui/progress-bar'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getBlindAnswer } from '@/lib/reliability/get-blind-answer'
import { give } from './actions'

export const metadata: Metadata = { title: 'Code blind' }

type Props = {
  params: Promise<{ id: string; roundId: string }>
  searchParams: Promise<{ answer?: string }>
}

export default async function BlindPage({ params, searchParams }: Props) {
  const { id, roundId } = await params
  const { answer: responseId } = await searchParams
  const round = `/staff/consultations/${id}/double-coding/${roundId}`
  const ctx = await requestContext()
  const view = await readPage(ctx, `${round}/code`, () => getBlindAnswer(ctx, { roundId, responseId }))
  const { answer } = view
  return (
    <>
      <Link href={round} className="govuk-back-link">
        {view.round.name}
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.round.question}</span>
        {answer ? `Answer ${answer.place} of ${view.total}` : 'Code your part'}
      </h1>
      <ProgressBar label="Answers coded" done={view.done} total={view.total} />
      {view.isOpened ? (
        <p className="govuk-inset-text">This round has been opened: its codes stay as they are.</p>
      ) : answer ? (
        <BlindDesk key={answer.responseId} view={{ ...view, answer }} path={`${round}/code`} give={give} />
      ) : (
        <p className="govuk-inset-text">
          You have coded all of them. Thank you. Until the round is opened you can{' '}
          <Link className="govuk-link" href={`${round}/code?answer=${view.first}`}>
            go through them again
          </Link>
          .
        </p>
      )}
    </>
  )
}
