import type { Metadata } from 'next'
import Link from 'next/link'
import { DecidedText } from '@/components/redaction/decided-text'
import { RedactionForm } from '@/components/redaction/redaction-form'
import { RedactionText } from '@/components/redaction/redaction-text'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getRedaction } from '@/lib/redaction/get-redaction'
import { listRedactions } from '@/lib/redaction/list-redactions'
import { ListRedactionsInput } from '@/lib/redaction/schema'
import { decide, withdraw } from '../actions'

export const metadata: Metadata = { title: 'What is taken out of an answer' }

const DONE: Record<string, string> = {
  next: 'The public text is saved. This is the next answer.',
  withdrawn: 'The decision is taken back. The answer has no public text now.',
}

type Props = {
  params: Promise<{ id: string; responseId: string }>
  searchParams: Promise<Record<string, string | undefined>>
}

export default async function AnswerRedactionPage({ params, searchParams }: Props) {
  const { id, responseId } = await params
  const { question = '', show: wanted, done } = await searchParams
  const path = `/staff/consultations/${id}/redaction`
  const { show } = ListRedactionsInput.parse({ consultationId: id, show: wanted })
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => getRedaction(ctx, { responseId, question }))
  const following = await listRedactions(ctx, { consultationId: id, show, after: view.cursor })
  const next = following.items[0]
  const hidden = {
    ...{ consultationId: id, show },
    next: next ? `${next.responseId}?${new URLSearchParams({ question: next.question, show })}` : '',
  }
  return (
    <>
      <Link href={`${path}?show=${show}`} className="govuk-back-link">
        Answers to work through
      </Link>
      <DoneBanner text={DONE[done ?? '']} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {view.bodyName}, {view.bodyTypeName}
        </span>
        What is taken out of an answer
      </h1>
      <h2 className="govuk-heading-m">{view.questionTitle}</h2>
      <RedactionText text={view.text} passages={view.passages} />
      {view.mayDecide ? (
        <RedactionForm
          key={`${view.answerHash}${view.decided?.sha256}`}
          {...{ action: decide, view, hidden }}
        />
      ) : null}
      <DecidedText {...{ view, withdraw, hidden }} />
      <p className="govuk-body">
        <Link
          className="govuk-link"
          href={`/staff/consultations/${id}/reading?${new URLSearchParams({ at: `${responseId}~${question}` })}`}
        >
          Read it at the desk
        </Link>
      </p>
    </>
  )
}
