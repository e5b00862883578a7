import type { Metadata } from 'next'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { PilotTesters } from '@/components/responses/pilot-testers'
import { PreviewWays } from '@/components/responses/preview-ways'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { readPage } from '@/lib/core/read-page'
import { canPreview } from '@/lib/invitations/policy'
import { requestContext } from '@/lib/people/request-context'
import { listPilotAnswers } from '@/lib/responses/list-pilot-answers'
import { makePreviewLink, openPreview, removePreview } from './actions'

export const metadata: Metadata = { title: 'Preview and pilot' }

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const [consultation, testers] = await readPage(ctx, `/staff/consultations/${id}/preview`, () =>
    Promise.all([getManagedConsultation(ctx, { id }), listPilotAnswers(ctx, { consultationId: id })]),
  )
  const decision = canPreview(ctx.actor, consultation)
  return (
    <>
      <ConsultationHead consultation={consultation} heading="Preview and pilot" />
      <PreviewWays
        {...{ openPreview, makePreviewLink }}
        consultationId={id}
        refusal={decision.ok ? null : decision.reason}
        hasQuestions={Boolean(consultation.questionnaire?.questionCount)}
      />
      <PilotTesters
        {...{ testers, removePreview }}
        consultationId={id}
        canRemove={decision.ok}
        minutesSaid={consultation.questionnaire?.minutes ?? null}
      />
    </>
  )
}
