import type { Metadata } from 'next'
import { CsvLink } from '@/components/invitations/rates/csv-link'
import { RatesHead } from '@/components/invitations/rates/rates-head'
import { ChannelTable } from '@/components/invitations/rates/channel-table'
import { readPage } from '@/lib/core/read-page'
import { getChannelRates } from '@/lib/invitations/rates/get-channel-rates'
import { requestContext } from '@/lib/people/request-context'
import { addressOf } from '../address-of'

export const metadata: Metadata = { title: 'Responses by channel' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function ChannelsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const path = `/staff/consultations/${id}/rates`
  const ctx = await requestContext()
  const rates = await readPage(ctx, `${path}/channels`, () =>
    getChannelRates(ctx, { consultationId: id, stage }),
  )
  return (
    <>
      <RatesHead {...rates} here="channels" title="Responses by channel" />
      <ChannelTable rates={rates} />
      <CsvLink href={addressOf(`${path}/csv`, { table: 'channels', stage })}>
        Download the channels as CSV
      </CsvLink>
    </>
  )
}
