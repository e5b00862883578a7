import Link from 'next/link'
import { ResponseRecord } from '@/components/responses/response-record'
import { RevisionList } from '@/components/responses/revision-list'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { askedLines } from '@/lib/responses/answer-lines'
import { getResponse } from '@/lib/responses/get-response'

export const metadata = { title: 'Response' }

type Props = { params: Promise<{ id: string; responseId: string }> }

export default async function ResponsePage({ params }: Props) {
  const { id, responseId } = await params
  const ctx = await requestContext()
  const list = `/staff/consultations/${id}/responses`
  const response = await readPage(ctx, `${list}/${responseId}`, () =>
    getResponse(ctx, { consultationId: id, responseId }),
  )
  const revisions = response.revisions.map(({ number, submittedAt, versionNumber, definition, answers }) => ({
    ...{ number, submittedAt, versionNumber },
    lines: askedLines(definition, answers),
  }))
  return (
    <>
      <Link className="govuk-back-link" href={list}>
        Responses
      </Link>
      <span className="govuk-caption-l">{response.consultation.title}</span>
      <h1 className="govuk-heading-l">{response.body.name}</h1>
      <ResponseRecord response={response} />
      <RevisionList revisions={revisions} marks={response.marks} />
    </>
  )
}
