import type { Metadata } from 'next'
import Link from 'next/link'
import { Differences } from '@/components/analysis/frames/differences'
import { EditionList } from '@/components/analysis/frames/edition-list'
import { FrameActions } from '@/components/analysis/frames/frame-actions'
import { FrameTag } from '@/components/analysis/frames/frame-banner'
import { getCodeFrame } from '@/lib/analysis/frames/get-code-frame'
import { getDifferences } from '@/lib/analysis/frames/get-differences'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { freeze, reopen, use } from './actions'

export const metadata: Metadata = { title: 'Editions of the code frame' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ from?: string; to?: string }> }

export default async function EditionsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { from, to } = await searchParams
  const themes = `/staff/consultations/${id}/themes`
  const path = `${themes}/editions`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => getCodeFrame(ctx, { consultationId: id }))
  const differences = from
    ? await readPage(ctx, path, () => getDifferences(ctx, { consultationId: id, from, to }))
    : null
  const { frame } = view.consultation
  return (
    <>
      <Link href={themes} className="govuk-back-link">
        Themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.consultation.title}</span>
        The code frame and its editions
      </h1>
      <p className="govuk-body">
        As it stands: <FrameTag status={frame} />
      </p>
      {differences ? <Differences view={differences} /> : null}
      <EditionList view={view} path={path} />
      <FrameActions {...{ view, use, freeze, reopen }} />
    </>
  )
}
