import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { ConsultationRecord } from '@/components/consultations/consultation-record'
import { MoveForm } from '@/components/consultations/move-form'
import { isPlainMove, MOVES } from '@/components/consultations/move-words'
import { TimeIfExtended } from '@/components/fairness/time-if-extended'
import { Lacks } from '@/components/consultations/next-steps'
import { nextStatus } from '@/lib/consultations/lifecycle'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { isCalendarDate, addDays, type CalendarDate } from '@/lib/core/london-time'
import { getTimeAllowed } from '@/lib/fairness/get-time-allowed'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { move } from './actions'

type Props = {
  params: Promise<{ id: string; action: string }>
  searchParams: Promise<Record<string, string | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { action } = await params
  return { title: isPlainMove(action) ? MOVES[action].heading : 'Consultation' }
}

export default async function MovePage({ params, searchParams }: Props) {
  const { id, action } = await params
  if (!isPlainMove(action)) notFound()
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/move/${action}`
  const consultation = await readPage(ctx, path, () => getManagedConsultation(ctx, { id }))
  const refusal = nextStatus(consultation.status, action)
    ? consultation.refusals[action]
    : `This cannot be done now: the consultation is ${consultation.status}.`
  const until =
    action === 'extend' && !refusal ? lastDayAsked(await searchParams, consultation.stage.closesOn) : null
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
        {until ? (
          <TimeIfExtended
            saved={await getTimeAllowed(ctx, { consultationId: id })}
            longer={await getTimeAllowed(ctx, { consultationId: id, closesOn: until })}
            until={until}
          />
        ) : null}
        {refusal ? null : (
          <MoveForm consultation={consultation} move={action} action={move} closesOn={until} />
        )}
        {action === 'approve' ? <ConsultationRecord consultation={consultation} /> : null}
      </div>
    </div>
  )
}

/** The day that was looked at, or two weeks more; null where nothing says when it closes. */
function lastDayAsked(asked: Record<string, string | undefined>, closesOn: CalendarDate | null) {
  const part = (name: string, digits: number) => (asked[`until-${name}`] ?? '').trim().padStart(digits, '0')
  const until = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`
  if (isCalendarDate(until)) return until
  return closesOn && addDays(closesOn, 14)
}
