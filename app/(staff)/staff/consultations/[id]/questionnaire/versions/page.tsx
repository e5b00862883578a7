import type { Metadata } from 'next'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { VersionTable } from '@/components/consultations/version-table'
import { SurveyView } from '@/components/ui/survey/survey-view'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { getQuestionnaire } from '@/lib/consultations/get-questionnaire'
import { listQuestionnaireVersions } from '@/lib/consultations/list-questionnaire-versions'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Versions of a questionnaire' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string }> }

export default async function VersionsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { version } = await searchParams
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/questionnaire/versions`
  const consultation = await readPage(ctx, path, () => getManagedConsultation(ctx, { id }))
  const versions = await readPage(ctx, path, () => listQuestionnaireVersions(ctx, { id }))
  const shown = version
    ? await readPage(ctx, path, () => getQuestionnaire(ctx, { consultationId: id, versionId: version }))
    : null
  return (
    <>
      <ConsultationHead consultation={consultation} heading="Versions of the questionnaire" />
      <p className="govuk-body">
        Until the launch there is one version, changed in place. From then on every change is a new version,
        and every response keeps the one it was given to.
      </p>
      <VersionTable path={path} versions={versions} />
      {shown ? (
        <section aria-labelledby="shown">
          <h2 className="govuk-heading-m" id="shown">
            Version {shown.number}
          </h2>
          <SurveyView key={shown.versionId} definition={shown.definition} mode="display" />
        </section>
      ) : null}
    </>
  )
}
