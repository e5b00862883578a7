import type { Metadata } from 'next'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { ConsultationRecord } from '@/components/consultations/consultation-record'
import { EditConsultationForm } from '@/components/consultations/edit-consultation-form'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { listLeadOrganisations } from '@/lib/consultations/list-lead-organisations'
import { TimeWarnings } from '@/components/fairness/time-warnings'
import { getTimeAllowed } from '@/lib/fairness/get-time-allowed'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { save } from './actions'

export const metadata: Metadata = { title: 'The record of a consultation' }

export default async function EditPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/edit`
  const consultation = await readPage(ctx, path, () => getManagedConsultation(ctx, { id }))
  const leads = await listLeadOrganisations(ctx)
  const time = await readPage(ctx, path, () => getTimeAllowed(ctx, { consultationId: id }))
  const refusal = consultation.refusals.edit
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <ConsultationHead consultation={consultation} heading="The record" />
        <TimeWarnings time={time} />
        {refusal ? (
          <>
            <p className="govuk-inset-text">{refusal}</p>
            <ConsultationRecord consultation={consultation} />
          </>
        ) : (
          <EditConsultationForm consultation={consultation} leads={leads} action={save} />
        )}
      </div>
    </div>
  )
}
