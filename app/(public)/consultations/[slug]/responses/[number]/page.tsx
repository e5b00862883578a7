import type { Metadata } from 'next'
import Link from 'next/link'
import { WhatBecame } from '@/components/chain/what-became'
import { Fingerprints, PublishedDocument } from '@/components/publication/published-document'
import { getResponseWalk } from '@/lib/chain/get-response-walk'
import { readPage } from '@/lib/core/read-page'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { getPublishedResponse } from '@/lib/publication/get-published-response'

type Props = { params: Promise<{ slug: string; number: string }> }

async function read({ params }: Props) {
  const { slug, number } = await params
  const path = `/consultations/${slug}/responses`
  const ctx = strangerContext()
  return readPage(ctx, `${path}/${number}`, async () => ({
    path,
    response: await getPublishedResponse(ctx, { slug, number }),
    walk: await getResponseWalk(ctx, { slug, number }),
  }))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { response } = await read(props)
  return { title: `Response ${response.number}: ${response.name}` }
}

export default async function PublishedResponsePage(props: Props) {
  const { path, response, walk } = await read(props)
  const { consultation, answers } = response
  return (
    <>
      <Link href={path} className="govuk-back-link no-print">
        All responses
      </Link>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PublishedDocument response={response} />
          <WhatBecame walk={walk} slug={consultation.slug} />
          <Fingerprints answers={answers} />
          {consultation.note ? <p className="govuk-inset-text">{consultation.note}</p> : null}
        </div>
      </div>
    </>
  )
}
