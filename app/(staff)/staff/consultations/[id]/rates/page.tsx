import type { Metadata } from 'next'
import { BoroughTable } from '@/components/invitations/borough-table'
import { InvitationsHead } from '@/components/invitations/invitations-head'
import { PublicFigures } from '@/components/invitations/public-figures'
import { RateChart } from '@/components/invitations/rate-chart'
import { RateFigures } from '@/components/invitations/rate-figures'
import { RateTable } from '@/components/invitations/rate-table'
import { TileMap } from '@/components/invitations/tile-map'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { readPage } from '@/lib/core/read-page'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { requestContext } from '@/lib/people/request-context'
import styles from './rates.module.css'

export const metadata: Metadata = { title: 'Response rates' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ bodyType?: string }> }

export default async function RatesPage({ params, searchParams }: Props) {
  const { id } = await params
  const { bodyType } = await searchParams
  const path = `/staff/consultations/${id}/rates`
  const ctx = await requestContext()
  const { rates, hasOpenLink } = await readPage(ctx, path, async () => {
    // The figures are public; this page, with its ways to the invitations, is for staff.
    const { stage } = await getManagedConsultation(ctx, { id })
    return { rates: await getResponseRates(ctx, { consultationId: id }), hasOpenLink: stage.hasOpenLink }
  })
  return (
    <>
      <InvitationsHead consultation={rates.consultation} here="rates" title="Response rates" />
      <RateFigures rates={rates} />
      <RateTable rates={rates} />
      <PublicFigures figures={rates.public} hasOpenLink={hasOpenLink} />
      {rates.total.invited + rates.total.added > 0 ? (
        <>
          <div className={styles.beside}>
            <TileMap rates={rates} bodyType={bodyType} filterPath={path} />
            <BoroughTable rates={rates} bodyType={bodyType} />
          </div>
          <h2 className="govuk-heading-m">When answers came in</h2>
          <RateChart days={rates.days} />
        </>
      ) : null}
    </>
  )
}
