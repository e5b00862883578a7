import type { Metadata } from 'next'
import Link from 'next/link'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { QuestionnaireEditor } from '@/components/consultations/questionnaire/questionnaire-editor'
import { SimpleFormNote } from '@/components/consultations/simple-form-note'
import { TemplateForm } from '@/components/consultations/template-form'
import { SurveyView } from '@/components/ui/survey/survey-view'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { getQuestionnaire } from '@/lib/consultations/get-questionnaire'
import { listTemplates } from '@/lib/consultations/list-templates'
import { simpleFormOf } from '@/lib/consultations/simple-form'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { check, save, startFrom } from './actions'

export const metadata: Metadata = { title: 'The questionnaire of a consultation' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ from?: string }> }

export default async function QuestionnairePage({ params, searchParams }: Props) {
  const { id } = await params
  const { from } = await searchParams
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/questionnaire`
  const consultation = await readPage(ctx, path, () => getManagedConsultation(ctx, { id }))
  const questionnaire = await readPage(ctx, path, () => getQuestionnaire(ctx, { consultationId: id }))
  const { refusals, status } = consultation
  const refusal = refusals['edit-questionnaire']
  const templates = refusals.edit ? [] : await listTemplates(ctx)
  return (
    <>
      <ConsultationHead consultation={consultation} heading="Questionnaire" />
      <p className="govuk-body">
        <Link className="govuk-link" href={`${path}/versions`}>
          All versions
        </Link>
      </p>
      <SimpleFormNote report={simpleFormOf(questionnaire.definition)} />
      {refusal ? (
        <>
          <p className="govuk-inset-text">{refusal}</p>
          <SurveyView definition={questionnaire.definition} mode="display" />
        </>
      ) : (
        <QuestionnaireEditor
          key={from}
          questionnaire={questionnaire}
          makesNewVersion={status === 'open'}
          save={save}
          check={check}
        />
      )}
      {templates.length > 0 ? (
        <TemplateForm templates={templates} questionnaire={questionnaire} action={startFrom} />
      ) : null}
    </>
  )
}
