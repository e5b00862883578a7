import type { Metadata } from 'next'
import Link from 'next/link'
import { ImportList } from '@/components/responses/importing/import-list'
import { UploadForm } from '@/components/responses/importing/upload-form'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { listImports } from '@/lib/responses/list-imports'
import { upload } from './actions'

export const metadata: Metadata = { title: 'Import responses' }

export default async function ImportResponsesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const view = await readPage(ctx, `/staff/consultations/${id}/import-responses`, () =>
    listImports(ctx, { consultationId: id }),
  )
  return (
    <>
      <Link className="govuk-back-link" href={`/staff/consultations/${id}/paper`}>
        On paper and by telephone
      </Link>
      <span className="govuk-caption-l">{view.consultation.title}</span>
      <h1 className="govuk-heading-l">Import responses</h1>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {view.taken === 'no' ? (
            <p className="govuk-body">Answers to this consultation are not taken now.</p>
          ) : (
            <>
              <p className="govuk-body">
                You see first what would happen, with every row that cannot be used and how to mend it. The
                same file twice takes nothing in twice.
              </p>
              <UploadForm consultationId={id} upload={upload} />
            </>
          )}
        </div>
      </div>
      <ImportList view={view} />
    </>
  )
}
