import type { Metadata } from 'next'
import { AudienceCount } from '@/components/consultations/audience-count'
import { AudienceForm } from '@/components/consultations/audience-form'
import { AudienceList } from '@/components/consultations/audience-list'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { OpenLink } from '@/components/consultations/open-link'
import { getAudienceOptions } from '@/lib/consultations/get-audience-options'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { previewAudience } from '@/lib/consultations/preview-audience'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { save, saveOpenLink } from './actions'

export const metadata: Metadata = { title: 'The audience of a consultation' }

export default async function AudiencePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/audience`
  const consultation = await readPage(ctx, path, () => getManagedConsultation(ctx, { id }))
  const preview = await readPage(ctx, path, () => previewAudience(ctx, { id }))
  const options = await readPage(ctx, path, () => getAudienceOptions(ctx))
  const { audiences } = consultation.stage
  const refusal = consultation.refusals['edit-audience']
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <ConsultationHead consultation={consultation} heading="Audience" />
        {refusal ? <p className="govuk-inset-text">{refusal}</p> : null}
        <AudienceCount preview={preview} />
        {refusal ? (
          <AudienceList audiences={audiences} boroughs={options.boroughs} />
        ) : (
          <AudienceForm id={id} audiences={audiences} options={options} action={save} />
        )}
        <OpenLink consultation={consultation} action={saveOpenLink} />
      </div>
    </div>
  )
}
