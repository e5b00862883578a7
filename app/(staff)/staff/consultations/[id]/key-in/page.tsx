import type { Metadata } from 'next'
import Link from 'next/link'
import { FindBody } from '@/components/responses/keying/find-body'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { findToKeyIn } from '@/lib/responses/find-to-key-in'

export const metadata: Metadata = { title: 'Key in an answer' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ search?: string; done?: string; corrected?: string }>
}

export default async function KeyInPage({ params, searchParams }: Props) {
  const { id } = await params
  const { search = '', done, corrected } = await searchParams
  const ctx = await requestContext()
  const found = await readPage(ctx, `/staff/consultations/${id}/key-in`, () =>
    findToKeyIn(ctx, { consultationId: id, search }),
  )
  const said = done
    ? `Keyed in and counted. Its reference is ${done}.`
    : corrected
      ? `The correction of ${corrected} is saved.`
      : undefined
  return (
    <>
      <Link className="govuk-back-link" href={`/staff/consultations/${id}/paper`}>
        On paper and by telephone
      </Link>
      <DoneBanner text={said?.slice(0, 120)} />
      <span className="govuk-caption-l">{found.consultation.title}</span>
      <h1 className="govuk-heading-l">Key in an answer</h1>
      {found.taken === 'no' ? (
        <p className="govuk-body">Answers to this consultation are not taken now.</p>
      ) : (
        <FindBody found={found} search={search} />
      )}
    </>
  )
}
