import type { Metadata } from 'next'
import { BoardHead } from '@/components/analysis/findings/board-head'
import { VoicesBoard } from '@/components/analysis/findings/voices-board'
import { getVoices } from '@/lib/analysis/findings/get-voices'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Where they differ' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ borough?: string }> }

export default async function VoicesPage({ params, searchParams }: Props) {
  const { id } = await params
  const { borough = '' } = await searchParams
  const path = `/staff/consultations/${id}/themes/board/voices`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => getVoices(ctx, { consultationId: id, borough }))
  return (
    <>
      <BoardHead
        consultation={view.consultation}
        title={view.borough ? `Where they differ: ${view.borough.name}` : 'Where they differ'}
        here="/voices"
      />
      {view.borough ? (
        <p className="govuk-body">
          <a className="govuk-link" href={path}>
            All boroughs
          </a>
        </p>
      ) : null}
      <VoicesBoard view={view} hrefOf={(code) => `${path}?${new URLSearchParams({ borough: code })}`} />
    </>
  )
}
