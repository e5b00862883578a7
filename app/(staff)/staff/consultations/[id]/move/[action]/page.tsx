import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { ConsultationRecord } from '@/components/consultations/consultation-record'
import { MoveForm } from '@/components/consultations/move-form'
import { isPlainMove, MOVES } from '@/components/consultations/move-words'
import { Lacks } from '@/components/consultations/next-steps'
import { nextStatus } from '@/lib/consultations/lifecycle'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { move } from './actions'

type Props = { params: Promise<{ id: string; action: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { action } = await params
  return { title: isPlainMove(action) ? MOVES[action].heading : 'Consultation' }
}

export default async function MovePage({ params }: Props) {
  const { id, action } = await params
  if (!isPlainMove(action)) notFound()
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/move/${action}`
  const consultation = await readPage(ctx, path, () => getManagedConsultation(ctx, { id }))
  const refusal = nextStatus(consultation.status, action)
    ? consultation.refusals[action]
    : `This cannot be done now: the consultation is ${consultation.status}.`
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <ConsultationHead consultation={consultation} heading={MOVES[action].heading} />
        {MOVES[action].meaning.map((sentence) => (
          <p className="govuk-body" key={sentence}>
            {sentence}
          </p>
        ))}
        {action === 'approve' ? <Lacks lacks={consultation.lacks} /> : null}
        {refusal ? <p className="govuk-inset-text">{refusal}</p> : null}
        {refusal ? null : <MoveForm consultation={consultation} move={action} action={move} />}
        {action === 'approve' ? <ConsultationRecord consultation={consultation} /> : null}
      </div>
    </div>
  )
}
