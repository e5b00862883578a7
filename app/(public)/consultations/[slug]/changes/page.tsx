import type { Metadata } from 'next'
import Link from 'next/link'
import { ChangeEditions } from '@/components/rounds/change-editions'
import { ChangeList } from '@/components/rounds/change-list'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getChangeList } from '@/lib/rounds/get-change-list'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ round?: string; edition?: string }>
}

async function read({ params, searchParams }: Props) {
  const { slug } = await params
  const { round, edition } = await searchParams
  const ctx = await requestContext()
  return readPage(ctx, `/consultations/${slug}/changes`, () => getChangeList(ctx, { slug, round, edition }))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { content } = await read(props)
  return {
    title: `What changed: ${content.title}`,
    description: `Each passage before and after, the comments on it and the answers to them.`,
  }
}

export default async function ChangesPage(props: Props) {
  const list = await read(props)
  const { consultation, sequence, content } = list
  return (
    <>
      <Link href={`/consultations/${consultation.slug}`} className="govuk-back-link no-print">
        Back to the consultation
      </Link>
      <article>
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">What changed: {content.title}</h1>
        <ChangeList content={content} />
        <p className="govuk-body no-print">
          <Link className="govuk-link" href={`/consultations/${consultation.slug}/draft?round=${sequence}`}>
            The draft as it was put for comment
          </Link>
        </p>
        <ChangeEditions list={list} />
      </article>
    </>
  )
}
