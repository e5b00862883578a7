import Link from 'next/link'
import { LessPublicationForm } from '@/components/responses/keying/less-publication-form'
import { ResponseRecord } from '@/components/responses/response-record'
import { RevisionList } from '@/components/responses/revision-list'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { askedLines } from '@/lib/responses/answer-lines'
import { getResponse } from '@/lib/responses/get-response'
import { saveLessPublication } from './actions'

export const metadata = { title: 'Response' }

type Props = {
  params: Promise<{ id: string; responseId: string }>
  searchParams: Promise<{ saved?: string }>
}

export default async function ResponsePage({ params, searchParams }: Props) {
  const { saved } = await searchParams
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
      <DoneBanner
        text={
          saved === 'publication'
            ? 'It is recorded. What they no longer allow is not shown any more.'
            : undefined
        }
      />
      <span className="govuk-caption-l">{response.consultation.title}</span>
      <h1 className="govuk-heading-l">{response.body.name}</h1>
      <ResponseRecord response={response} />
      {response.lessPublication.length > 0 ? (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">They allow less than before</span>
          </summary>
          <div className="govuk-details__text">
            <p className="govuk-body">
              People can say so at any time, by their own link. Record it for somebody who has none, since
              their answer came on paper or by telephone. From then on what they no longer allow is not shown
              on any page, in data or in files; the answer is read and counted as before. It cannot be undone
              here.
            </p>
            <LessPublicationForm
              action={saveLessPublication}
              {...{ consultationId: id, responseId, choices: response.lessPublication }}
            />
          </div>
        </details>
      ) : null}
      <RevisionList revisions={revisions} marks={response.marks} />
    </>
  )
}
