import type { Metadata } from 'next'
import Link from 'next/link'
import { SettleForm } from '@/components/reliability/settle-form'
import { Pagination } from '@/components/ui/pagination'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { listDisagreements } from '@/lib/reliability/list-disagreements'
import { settle } from './actions'

export const metadata: Metadata = { title: 'Settle disagreements' }

type Props = {
  params: Promise<{ id: string; roundId: string }>
  searchParams: Promise<{ page?: string }>
}

export default async function SettlePage({ params, searchParams }: Props) {
  const { id, roundId } = await params
  const { page } = await searchParams
  const round = `/staff/consultations/${id}/double-coding/${roundId}`
  const ctx = await requestContext()
  const view = await readPage(ctx, `${round}/settle`, () => listDisagreements(ctx, { roundId, page }))
  const { mayLead } = view.round.consultation
  return (
    <>
      <Link href={round} className="govuk-back-link">
        {view.round.name}
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.round.question}</span>
        Where coders do not agree
      </h1>
      <p className="govuk-body">
        {countOf(view.total, 'answer')},{' '}
        {view.unsettled === 0 ? 'all settled' : `${view.unsettled} to settle`}. Coders’ own codes stay as they
        gave them: agreement is not made better by it.
      </p>
      {view.answers.map((answer) => (
        <SettleForm
          key={`${answer.responseId} ${answer.seen}`}
          roundId={roundId}
          answer={answer}
          settle={mayLead ? settle : null}
        />
      ))}
      <Pagination page={view.page} pages={view.pages} hrefOf={(page) => `${round}/settle?page=${page}`} />
    </>
  )
}
