import type { Metadata } from 'next'
import Link from 'next/link'
import { DraftDocument } from '@/components/rounds/draft-document'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getDraft } from '@/lib/rounds/get-draft'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ round?: string }> }

async function read({ params, searchParams }: Props) {
  const { slug } = await params
  const { round } = await searchParams
  const ctx = await requestContext()
  return readPage(ctx, `/consultations/${slug}/draft`, () => getDraft(ctx, { slug, round }))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, introduction } = await read(props)
  return { title, description: introduction.slice(0, 200) }
}

export default async function DraftPage(props: Props) {
  const draft = await read(props)
  return (
    <>
      <Link href={`/consultations/${draft.consultation.slug}`} className="govuk-back-link no-print">
        Back to the consultation
      </Link>
      <DraftDocument draft={draft} />
    </>
  )
}
