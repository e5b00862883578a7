import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { StatusTag } from '@/components/ui/status-tag'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { formatDateWithWeekday, formatInstantDate } from '@/lib/core/format'
import type { MyInvitation } from '@/lib/invitations/my-groups-types'
import type { MyGroup as Group } from '@/lib/invitations/my-groups-types'
import styles from './my-group.module.css'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** A group the reader acts for: what it is asked now, and what it was asked before. */
export function MyGroup({ group, action }: { group: Group; action: Action }) {
  const open = group.invitations.filter(({ canAnswer }) => canAnswer)
  const earlier = group.invitations.filter(({ canAnswer }) => !canAnswer)
  return (
    <section aria-labelledby={`group-${group.bodyId}`} className="govuk-!-margin-bottom-8">
      <h2 className="govuk-heading-l govuk-!-margin-bottom-2" id={`group-${group.bodyId}`}>
        {group.name}
      </h2>
      <p className="govuk-body">
        {[group.bodyTypeName, group.borough].filter(Boolean).join(', ')}. You are its {group.function}.
      </p>
      {open.length === 0 ? (
        <p className="govuk-body">
          Nothing waits for an answer. When the group is asked, the consultation appears here and a letter
          goes to its main contact.
        </p>
      ) : (
        <ul className={styles.list}>
          {open.map((invitation) => (
            <Open key={invitation.id} invitation={invitation} action={action} />
          ))}
        </ul>
      )}
      {earlier.length > 0 ? (
        <>
          <h3 className="govuk-heading-m">Earlier</h3>
          <ul className={styles.list}>
            {earlier.map((invitation) => (
              <Earlier key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Open({ invitation, action }: { invitation: MyInvitation; action: Action }) {
  const { id, consultation, closesOn, startedAt, respondedAt } = invitation
  const button = respondedAt ? 'See or correct your answers' : startedAt ? 'Go on answering' : 'Answer'
  return (
    <li>
      <h3 className="govuk-heading-m govuk-!-margin-bottom-1">
        <Link className="govuk-link" href={`/consultations/${consultation.slug}`}>
          {consultation.title}
        </Link>
      </h3>
      <p className="govuk-body">
        {closesOn ? `Open until the end of ${formatDateWithWeekday(closesOn)}. ` : ''}
        <Standing invitation={invitation} />
      </p>
      <ActionForm action={action}>
        <input type="hidden" name="invitationId" value={id} />
        <SubmitButton kind={respondedAt ? 'secondary' : undefined}>
          {button} <span className="govuk-visually-hidden">: {consultation.title}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  )
}

function Earlier({ invitation }: { invitation: MyInvitation }) {
  const { consultation } = invitation
  const hasReport = consultation.status === 'reported' || consultation.status === 'archived'
  return (
    <li>
      <p className="govuk-body">
        <Link className="govuk-link" href={`/consultations/${consultation.slug}`}>
          {consultation.title}
        </Link>{' '}
        <StatusTag status={consultation.status} />
        <br />
        <Standing invitation={invitation} />
        {hasReport ? (
          <>
            {' '}
            <Link className="govuk-link" href={`/consultations/${consultation.slug}/report`}>
              Read what was made of the answers
            </Link>
          </>
        ) : null}
      </p>
    </li>
  )
}

function Standing({ invitation: { startedAt, respondedAt, reference } }: { invitation: MyInvitation }) {
  if (respondedAt)
    return (
      <>{`Answered on ${formatInstantDate(respondedAt)}${reference ? `, reference ${reference}` : ''}.`}</>
    )
  return <>{startedAt ? `Begun on ${formatInstantDate(startedAt)}, and not sent.` : 'Not answered.'}</>
}
