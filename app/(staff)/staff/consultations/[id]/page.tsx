import type { Metadata } from 'next'
import Link from 'next/link'
import { Announcing } from '@/components/consultations/announcing'
import { ConsultationRecord } from '@/components/consultations/consultation-record'
import { NextSteps } from '@/components/consultations/next-steps'
import { PartsList } from '@/components/consultations/parts-list'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { announce, withdraw } from './announce-actions'

export const metadata: Metadata = { title: 'Consultation' }

export default async function ConsultationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}`
  const consultation = await readPage(ctx, path, () => getManagedConsultation(ctx, { id }))
  return (
    <>
      <Link className="govuk-back-link" href="/staff/consultations">
        Consultations
      </Link>
      <h1 className="govuk-heading-xl">{consultation.title}</h1>
      {consultation.note ? <p className="govuk-inset-text as-written">{consultation.note}</p> : null}
      <NextSteps consultation={consultation} />
      <Announcing consultation={consultation} announce={announce} withdraw={withdraw} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <PartsList consultation={consultation} />
        </div>
        <div className="govuk-grid-column-one-half">
          <ConsultationRecord consultation={consultation} />
        </div>
      </div>
    </>
  )
}
