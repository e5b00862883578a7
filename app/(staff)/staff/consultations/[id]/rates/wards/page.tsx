import type { Metadata } from 'next'
import { CsvLink } from '@/components/invitations/rates/csv-link'
import { RatesHead } from '@/components/invitations/rates/rates-head'
import { WardTables } from '@/components/invitations/rates/ward-tables'
import { readPage } from '@/lib/core/read-page'
import { getWardRates } from '@/lib/invitations/rates/get-ward-rates'
import { requestContext } from '@/lib/people/request-context'
import { addressOf } from '../address-of'

export const metadata: Metadata = { title: 'Response rates by ward' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string; borough?: string }> }

export default async function WardsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage, borough } = await searchParams
  const path = `/staff/consultations/${id}/rates`
  const ctx = await requestContext()
  const rates = await readPage(ctx, `${path}/wards`, () =>
    getWardRates(ctx, { consultationId: id, stage, borough }),
  )
  return (
    <>
      <RatesHead {...rates} here="wards" title="Response rates by ward" />
      <WardTables rates={rates} hrefOf={(borough) => addressOf(`${path}/wards`, { borough, stage })} />
      <CsvLink href={addressOf(`${path}/csv`, { table: 'wards', stage })}>Download every ward as CSV</CsvLink>
    </>
  )
}
