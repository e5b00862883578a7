import Link from 'next/link'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { formatInstant } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { TellingPage, WaitingEvent } from '@/lib/telling/types'
import { toTellWords } from './to-tell-words'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { page: TellingPage; tellNow: Action; holdBack: Action }

/** What was done or dropped and is not told yet. */
export function WaitingEvents({ page, tellNow, holdBack }: Props) {
  const { waiting, consultation, mayTell } = page
  return (
    <section>
      <h2 className="govuk-heading-m">Waits to be told</h2>
      {waiting.length === 0 ? (
        <p className="govuk-body">
          Nothing. When an action is done or dropped, or a commitment is dropped, it stands here for a day.
        </p>
      ) : null}
      {waiting.map((event) => (
        <Waiting key={event.eventId} {...{ event, consultationId: consultation.id }}>
          {mayTell.ok ? (
            <div className="govuk-button-group">
              <OneButtonForm
                action={tellNow}
                label="Tell them now"
                hidden={{ consultationId: consultation.id, eventId: event.eventId }}
              />
              <OneButtonForm
                action={holdBack}
                label="Tell nobody"
                hidden={{ consultationId: consultation.id, eventId: event.eventId }}
                kind="secondary"
              />
            </div>
          ) : null}
        </Waiting>
      ))}
    </section>
  )
}

type OneProps = { event: WaitingEvent; consultationId: string; children: React.ReactNode }

function Waiting({ event: { matter, dueAt, toTell }, consultationId, children }: OneProps) {
  const { kind, action, title, number, commitmentId, at } = matter
  return (
    <div className="govuk-inset-text">
      <h3 className="govuk-heading-s">
        {kind === 'action-done' ? 'Done' : 'Dropped'}: {action ?? title}
      </h3>
      <p className="govuk-body">
        {formatInstant(at)}, of{' '}
        <Link
          className="govuk-link"
          href={`/staff/consultations/${consultationId}/commitments/${commitmentId}`}
        >
          commitment {number}: {title}
        </Link>
        . To be told: {toTellWords(toTell)}.{' '}
        {dueAt
          ? `They are told by themselves after ${formatInstant(dueAt)}, unless it is taken back before.`
          : 'Nobody is told unless you say so: those who took part were not told of the report before it happened.'}
      </p>
      {children}
    </div>
  )
}
