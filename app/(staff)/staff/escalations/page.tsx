import type { Metadata } from 'next'
import Link from 'next/link'
import { EscalationList } from '@/components/analysis/escalations/escalation-list'
import { DoneBanner } from '@/components/ui/done-banner'
import { listEscalations } from '@/lib/analysis/desk/list-escalations'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Answers passed on' }

type Props = { searchParams: Promise<{ show?: string; done?: string }> }

export default async function EscalationsPage({ searchParams }: Props) {
  const { show: wanted, done } = await searchParams
  const show = wanted === 'closed' ? 'closed' : 'open'
  const ctx = await requestContext()
  const answers = await readPage(ctx, '/staff/escalations', () => listEscalations(ctx, { show }))
  return (
    <>
      {done ? <DoneBanner text="It is closed, with what you did." /> : null}
      <h1 className="govuk-heading-l">Answers passed on</h1>
      <p className="govuk-body govuk-!-width-two-thirds">
        Answers that speak of a crime or of a person at risk, given to a named officer: those given to you,
        and those that you passed on. Administrators see all.
      </p>
      <p className="govuk-body">
        {show === 'open' ? (
          <Link className="govuk-link" href="/staff/escalations?show=closed">
            Show what was dealt with
          </Link>
        ) : (
          <Link className="govuk-link" href="/staff/escalations">
            Show what waits
          </Link>
        )}
      </p>
      <EscalationList answers={answers} show={show} />
    </>
  )
}
