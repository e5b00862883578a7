import type { Metadata } from 'next'
import Link from 'next/link'
import { AnalysisNav } from '@/components/analysis/analysis-nav'
import { RedactionList } from '@/components/redaction/redaction-list'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { listRedactions } from '@/lib/redaction/list-redactions'
import { ListRedactionsInput } from '@/lib/redaction/schema'

export const metadata: Metadata = { title: 'Redaction' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function RedactionPage({ params, searchParams }: Props) {
  const { id } = await params
  const { show: wanted, after, done } = await searchParams
  const path = `/staff/consultations/${id}/redaction`
  const ctx = await requestContext()
  const list = await readPage(ctx, path, () =>
    listRedactions(ctx, { consultationId: id, show: wanted as 'proposed', after: after as string }),
  )
  const { show } = ListRedactionsInput.parse({ consultationId: id, show: wanted })
  return (
    <>
      <Link href={`/staff/consultations/${id}`} className="govuk-back-link">
        Back to the consultation
      </Link>
      {done ? <DoneBanner text="The public text is saved. None is left here." /> : null}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{list.consultation.title}</span>
        Redaction
      </h1>
      <AnalysisNav consultationId={id} here="redaction" />
      <p className="govuk-body govuk-!-width-two-thirds">
        Before anybody else reads an answer, a person decides what in it could tell who somebody is. The
        public text is kept beside the original with what was taken out, where and why, and its fingerprint.
        Exports and the programming interface give it to those who may only have that; an answer that nobody
        has decided on is left empty there.
      </p>
      <RedactionList {...{ list, show, path }} isFirst={after === undefined} />
    </>
  )
}
