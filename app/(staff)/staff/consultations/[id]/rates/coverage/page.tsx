import type { Metadata } from 'next'

import { RatesHead } from '@/components/invitations/rates/rates-head'
import { CoverageTables } from '@/components/invitations/rates/coverage-tables'
import { readPage } from '@/lib/core/read-page'
import { getCoverage } from '@/lib/invitations/rates/get-coverage'
import { requestContext } from '@/lib/people/request-context'
import { addressOf } from '../address-of'

export const metadata: Metadata = { title: 'Coverage' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function CoveragePage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const path = `/staff/consultations/${id}/rates`
  const ctx = await requestContext()
  const view = await readPage(ctx, `${path}/coverage`, () => getCoverage(ctx, { consultationId: id, stage }))
  return (
    <>
      <RatesHead {...view} here="coverage" title="Coverage" />
      <CoverageTables view={view} csvOf={(table) => addressOf(`${path}/csv`, { table, stage })} />
    </>
  )
}
