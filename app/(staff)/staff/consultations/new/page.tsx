import type { Metadata } from 'next'
import Link from 'next/link'
import { NewConsultationForm } from '@/components/consultations/new-consultation-form'
import { listLeadOrganisations } from '@/lib/consultations/list-lead-organisations'
import { listTemplates } from '@/lib/consultations/list-templates'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { create } from './actions'

export const metadata: Metadata = { title: 'Begin a consultation' }

export default async function NewConsultationPage() {
  const ctx = await requestContext()
  const templates = await readPage(ctx, '/staff/consultations/new', () => listTemplates(ctx))
  const leads = await listLeadOrganisations(ctx)
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link className="govuk-back-link" href="/staff/consultations">
          Consultations
        </Link>
        <h1 className="govuk-heading-xl">Begin a consultation</h1>
        <p className="govuk-body">
          It begins as a draft that only staff can see. Nobody is asked before somebody other than you has
          approved it.
        </p>
        <NewConsultationForm leads={leads} templates={templates} action={create} />
      </div>
    </div>
  )
}
