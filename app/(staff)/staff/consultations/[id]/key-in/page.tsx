import type { Metadata } from 'next'
import Link from 'next/link'
import { FindBody } from '@/components/responses/keying/find-body'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { findToKeyIn } from '@/lib/responses/find-to-key-in'
import { addressOf } from '../rates/address-of'

export const metadata: Metadata = { title: 'Key in an answer' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ stage?: string; search?: string; done?: string; corrected?: string }>
}

export default async function KeyInPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage, search = '', done, corrected } = await searchParams
  const base = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const found = await readPage(ctx, addressOf(`${base}/key-in`, { stage }), () =>
    findToKeyIn(ctx, { consultationId: id, stage, search }),
  )
  const said = done
    ? `Keyed in and counted. Its reference is ${done}.`
    : corrected
      ? `The correction of ${corrected} is saved.`
      : undefined
  const { isRound, title } = found.consultation
  return (
    <>
      <Link className="govuk-back-link" href={addressOf(`${base}/paper`, { stage })}>
        On paper and by telephone
      </Link>
      <DoneBanner text={said?.slice(0, 120)} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">{isRound ? 'Key in comments' : 'Key in an answer'}</h1>
      {found.taken === 'no' ? (
        <p className="govuk-body">
          {isRound
            ? 'Comments on this draft are not taken now.'
            : 'Answers to this consultation are not taken now.'}
        </p>
      ) : (
        <FindBody found={found} search={search} stage={stage} />
      )}
    </>
  )
}
