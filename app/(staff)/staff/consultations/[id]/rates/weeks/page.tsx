import type { Metadata } from 'next'

import { RatesHead } from '@/components/invitations/rates/rates-head'
import { WeekTables } from '@/components/invitations/rates/week-tables'
import { readPage } from '@/lib/core/read-page'
import { getWeekRates } from '@/lib/invitations/rates/get-week-rates'
import { requestContext } from '@/lib/people/request-context'
import { addressOf } from '../address-of'

export const metadata: Metadata = { title: 'Response rates by week' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function WeeksPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const path = `/staff/consultations/${id}/rates`
  const ctx = await requestContext()
  const rates = await readPage(ctx, `${path}/weeks`, () => getWeekRates(ctx, { consultationId: id, stage }))
  return (
    <>
      <RatesHead {...rates} here="weeks" title="Response rates by week" />
      <p className="govuk-body">
        Bodies only. The rate is of those asked at launch; whoever was asked later stands in columns of their
        own.
      </p>
      <WeekTables rates={rates} csvOf={(table) => addressOf(`${path}/csv`, { table, stage })} />
    </>
  )
}
