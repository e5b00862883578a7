import type { Metadata } from 'next'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { WhoWasHeard } from '@/components/equality/heard/who-was-heard'
import { readPage } from '@/lib/core/read-page'
import { getWhoWasHeard } from '@/lib/equality/heard/get-who-was-heard'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Who was heard' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ borough?: string; weights?: string }>
}

export default async function HeardPage({ params, searchParams }: Props) {
  const { id } = await params
  const { borough = '', weights } = await searchParams
  const isWeighted = weights === 'yes' && borough === ''
  const path = `/staff/consultations/${id}/equality/heard`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () =>
    getWhoWasHeard(ctx, { consultationId: id, borough, isWeighted }),
  )
  return (
    <>
      <ConsultationHead consultation={view.consultation} heading="Who was heard" />
      <WhoWasHeard
        {...{ view, isWeighted, path }}
        csv={`${path}/csv${borough ? `?${new URLSearchParams({ borough })}` : ''}`}
      />
    </>
  )
}
