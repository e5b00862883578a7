import type { Metadata } from 'next'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { PilotTesters } from '@/components/responses/pilot-testers'
import { PreviewWays } from '@/components/responses/preview-ways'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { readPage } from '@/lib/core/read-page'
import { canPreview } from '@/lib/invitations/policy'
import { requestContext } from '@/lib/people/request-context'
import { listPilotAnswers } from '@/lib/responses/list-pilot-answers'
import { addressOf } from '../rates/address-of'
import { makePreviewLink, openPreview, removePreview } from './actions'

export const metadata: Metadata = { title: 'Preview and pilot' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const ctx = await requestContext()
  const path = addressOf(`/staff/consultations/${id}/preview`, { stage })
  const [consultation, testers] = await readPage(ctx, path, () =>
    Promise.all([
      getManagedConsultation(ctx, { id, stage }),
      listPilotAnswers(ctx, { consultationId: id, stage }),
    ]),
  )
  const round = consultation.stage.kind === 'views' ? undefined : consultation.stage.sequence
  const decision = canPreview(ctx.actor, consultation)
  return (
    <>
      <ConsultationHead consultation={consultation} heading="Preview and pilot" round={round} />
      <PreviewWays
        {...{ openPreview, makePreviewLink, round }}
        consultationId={id}
        refusal={decision.ok ? null : decision.reason}
        hasQuestions={Boolean(consultation.questionnaire?.questionCount)}
      />
      <PilotTesters
        {...{ testers, removePreview, round }}
        consultationId={id}
        canRemove={decision.ok}
        minutesSaid={consultation.questionnaire?.minutes ?? null}
      />
    </>
  )
}
