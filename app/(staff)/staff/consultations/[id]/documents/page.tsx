import type { Metadata } from 'next'
import { AddDocumentForm } from '@/components/consultations/add-document-form'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { DocumentList } from '@/components/consultations/document-list'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { add, remove } from './actions'

export const metadata: Metadata = { title: 'The documents of a consultation' }

export default async function DocumentsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/documents`
  const consultation = await readPage(ctx, path, () => getManagedConsultation(ctx, { id }))
  const { allowedActions, refusals } = consultation
  const refusal = refusals['edit-documents']
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <ConsultationHead consultation={consultation} heading="Documents" />
        {refusal ? <p className="govuk-inset-text">{refusal}</p> : null}
        <DocumentList
          consultation={consultation}
          canRemove={allowedActions.includes('remove-documents')}
          remove={remove}
        />
        {refusal ? null : <AddDocumentForm key={consultation.documents.length} id={id} action={add} />}
      </div>
    </div>
  )
}
