import { OneButtonForm } from '@/components/ui/one-button-form'
import type { FormState } from '@/lib/core/form-action'
import { countOf, formatInstant } from '@/lib/core/format'
import type { PilotTester } from '@/lib/responses/list-pilot-answers'
import { AnswerList } from './answer-list'

type Props = {
  testers: PilotTester[]
  consultationId: string
  canRemove: boolean
  /** The number of a later round; without it, the stage that seeks views. */
  round?: number | undefined
  /** What the questionnaire says that it takes. */
  minutesSaid: number | null
  removePreview: (state: FormState, form: FormData) => Promise<FormState>
}

/** Who tried it out: how long it took, what they remarked, what they answered. */
export function PilotTesters(props: Props) {
  const { testers, consultationId, canRemove, round, minutesSaid, removePreview } = props
  return (
    <section aria-labelledby="pilot">
      <h2 className="govuk-heading-m" id="pilot">
        {round ? 'Pilot comments' : 'Pilot answers'}
      </h2>
      {testers.length === 0 ? (
        <p className="govuk-body">
          Nobody has a preview now. Whoever tries the {round ? 'round' : 'questionnaire'} out is listed here
          with the time it took, their remarks and their answers; all of it is deleted at launch.
        </p>
      ) : (
        <MinutesTaken testers={testers} minutesSaid={minutesSaid} />
      )}
      {testers.map((tester) => (
        <section key={tester.invitationId} className="govuk-!-margin-bottom-7">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{tester.name}</h3>
          <p className="govuk-body">{standing(tester)}</p>
          <Remarks remarks={tester.remarks} />
          {tester.lines.length > 0 ? (
            <details className="govuk-details">
              <summary className="govuk-details__summary">
                <span className="govuk-details__summary-text">
                  Answers<span className="govuk-visually-hidden"> of {tester.name}</span>
                </span>
              </summary>
              <AnswerList lines={tester.lines} headingLevel={4} />
            </details>
          ) : null}
          {canRemove ? (
            <OneButtonForm
              action={removePreview}
              kind="secondary"
              label={`Remove the preview of ${tester.name}`}
              hidden={{ consultationId, invitationId: tester.invitationId }}
            />
          ) : null}
        </section>
      ))}
    </section>
  )
}

function MinutesTaken({ testers, minutesSaid }: { testers: PilotTester[]; minutesSaid: number | null }) {
  const taken = testers.flatMap(({ minutes }) => (minutes === null ? [] : [minutes])).sort((a, b) => a - b)
  if (taken.length === 0) return null
  const middle = taken[Math.floor(taken.length / 2)]!
  return (
    <p className="govuk-body">
      {countOf(taken.length, 'person has', 'people have')} submitted; half of them within{' '}
      {countOf(middle, 'minute')}.
      {minutesSaid ? ` The questionnaire says that it takes ${countOf(minutesSaid, 'minute')}.` : ''}
    </p>
  )
}

function standing({ linkMadeAt, begunAt, submittedAt, minutes }: PilotTester): string {
  if (submittedAt)
    return `Submitted on ${formatInstant(submittedAt)}${minutes ? `, after ${countOf(minutes, 'minute')}` : ''}.`
  if (begunAt) return `Begun on ${formatInstant(begunAt)}, not submitted.`
  return `The link was made on ${formatInstant(linkMadeAt)}; not opened for answering yet.`
}

function Remarks({ remarks }: { remarks: PilotTester['remarks'] }) {
  if (remarks.length === 0) return null
  return (
    <ul className="govuk-list govuk-list--bullet">
      {remarks.map(({ page, text, at }) => (
        <li key={`${at.toISOString()} ${text}`} className="as-written">
          {page ? `${page}: ` : ''}
          {text}
        </li>
      ))}
    </ul>
  )
}
