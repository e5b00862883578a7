import Link from 'next/link'
import { StatusTag } from '@/components/ui/status-tag'
import { actionsFrom } from '@/lib/consultations/lifecycle'
import type { ConsultationView } from '@/lib/consultations/types'
import { formatInstant } from '@/lib/core/format'
import { ACTION_WORDS, hrefOfAction, STANDING } from './action-words'
import styles from './consultations.module.css'

const QUIET = new Set(['withdraw', 'return-to-draft', 'archive'])

/** Where the consultation stands in its life, what can be done next, and why the rest cannot. */
export function NextSteps({ consultation }: { consultation: ConsultationView }) {
  const { id, status, allowedActions, refusals, withdrawnReason } = consultation
  const possible = actionsFrom(status)
  const allowed = possible.filter((action) => allowedActions.includes(action))
  const refused = possible.filter((action) => refusals[action])
  return (
    <section className={styles.steps} aria-labelledby="next">
      <h2 className="govuk-heading-m" id="next">
        Where it stands
      </h2>
      <p className="govuk-body">
        <StatusTag status={status} /> {STANDING[status]} {lastStep(consultation)}
      </p>
      {status === 'withdrawn' && withdrawnReason ? (
        <p className="govuk-body as-written">Reason: {withdrawnReason}</p>
      ) : null}
      {allowed.length > 0 ? (
        <div className={`${styles.buttons} no-print`}>
          {allowed.map((action) => (
            <Link
              key={action}
              className={`govuk-button${QUIET.has(action) ? ' govuk-button--secondary' : ''}`}
              href={hrefOfAction(id, action)}
            >
              {ACTION_WORDS[action]}…
            </Link>
          ))}
        </div>
      ) : null}
      {refused.length > 0 ? (
        <ul className={`govuk-list ${styles.refusals}`}>
          {refused.map((action) => (
            <li key={action}>
              <strong>{ACTION_WORDS[action]}:</strong> not now. {refusals[action]}
            </li>
          ))}
        </ul>
      ) : null}
      <Lacks lacks={consultation.lacks} />
    </section>
  )
}

/** While it is prepared: all that is missing, so that nobody has to find it out step by step. */
export function Lacks({ lacks }: { lacks: string[] }) {
  if (lacks.length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Before it can be launched</h3>
      <ul className="govuk-list govuk-list--bullet">
        {lacks.map((lack) => (
          <li key={lack}>{lack}</li>
        ))}
      </ul>
    </>
  )
}

function lastStep(consultation: ConsultationView): string {
  const { status, approvedAt, approvedByName, launchedAt, closedAt, withdrawnAt } = consultation
  if (status === 'approved' && approvedAt)
    return `Approved by ${approvedByName ?? 'an officer'} on ${formatInstant(approvedAt)}.`
  if (status === 'open' && launchedAt) return `Launched on ${formatInstant(launchedAt)}.`
  if ((status === 'closed' || status === 'analysing') && closedAt)
    return `Closed on ${formatInstant(closedAt)}.`
  if (status === 'withdrawn' && withdrawnAt) return `Withdrawn on ${formatInstant(withdrawnAt)}.`
  return ''
}
