import Link from 'next/link'
import { WaitingProposals } from '@/components/measures/waiting-proposals'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { listMeasureProposals } from '@/lib/measures/list-measure-proposals'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'What groups say of themselves' }

const DONE: Record<string, string> = {
  confirmed: 'It is confirmed: everybody reads it now.',
  'sent-back': 'It is sent back, with a letter to whoever sent it.',
}

export default async function MeasureProposalsPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>
}) {
  const { done = '' } = await searchParams
  const ctx = await requestContext()
  const items = await readPage(ctx, '/staff/measures', () => listMeasureProposals(ctx))
  return (
    <>
      <Link href="/measures" className="govuk-back-link">
        How the groups are doing
      </Link>
      <DoneBanner text={DONE[done]} />
      <h1 className="govuk-heading-l">What groups say of themselves</h1>
      <WaitingProposals items={items} />
    </>
  )
}
