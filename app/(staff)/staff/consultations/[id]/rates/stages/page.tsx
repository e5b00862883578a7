import type { Metadata } from 'next'
import { CsvLink } from '@/components/invitations/rates/csv-link'
import { RatesHead } from '@/components/invitations/rates/rates-head'
import { StageTables } from '@/components/invitations/rates/stage-tables'
import { readPage } from '@/lib/core/read-page'
import { getStageRates } from '@/lib/invitations/rates/get-stage-rates'
import { requestContext } from '@/lib/people/request-context'
import { addressOf } from '../address-of'

export const metadata: Metadata = { title: 'Response rates by stage' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function StagesPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const path = `/staff/consultations/${id}/rates`
  const ctx = await requestContext()
  const rates = await readPage(ctx, `${path}/stages`, () => getStageRates(ctx, { consultationId: id, stage }))
  return (
    <>
      <RatesHead {...rates} here="stages" title="Response rates by stage" />
      <StageTables rates={rates} />
      <CsvLink href={addressOf(`${path}/csv`, { table: 'stages' })}>Download the stages as CSV</CsvLink>
    </>
  )
}
