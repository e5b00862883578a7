import type { Metadata } from 'next'
import Link from 'next/link'
import { StartForm } from '@/components/reliability/start-form'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { listRounds } from '@/lib/reliability/list-rounds'
import { start } from './actions'

export const metadata: Metadata = { title: 'Start a round of double coding' }

export default async function NewRoundPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const list = `/staff/consultations/${id}/double-coding`
  const ctx = await requestContext()
  const view = await readPage(ctx, `${list}/new`, () => listRounds(ctx, { consultationId: id }))
  return (
    <>
      <Link href={list} className="govuk-back-link">
        Double coding
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.consultation.title}</span>
        Start a round
      </h1>
      <Start view={view} />
    </>
  )
}

function Start({ view }: { view: Awaited<ReturnType<typeof listRounds>> }) {
  if (!view.consultation.mayLead)
    return <p className="govuk-inset-text">You cannot start a round as things stand.</p>
  if (view.themes === 0)
    return <p className="govuk-inset-text">There are no themes to code to yet. Add some first.</p>
  if (view.questions.length === 0)
    return <p className="govuk-inset-text">Nobody has answered a question in their own words yet.</p>
  return <StartForm view={view} start={start} />
}
