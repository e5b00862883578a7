import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { formatInstant } from '@/lib/core/format'
import type { InvitationDetail, LinkOfInvitation } from '@/lib/invitations/types'
import styles from './invitation-form.module.css'

type Props = {
  invitation: InvitationDetail
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/**
 * The links to an invitation, and what can be done with them. The field has a form of its own: Enter in it presses that
 * form's button and no other.
 */
export function InvitationForm({ invitation, action }: Props) {
  const may = (what: InvitationDetail['allowedActions'][number]) => invitation.allowedActions.includes(what)
  return (
    <div className={styles.form}>
      <ActionForm action={action}>
        <input type="hidden" name="invitationId" value={invitation.id} />
        {may('resend') && invitation.contactEmail ? (
          <>
            <h2 className="govuk-heading-m">Write again</h2>
            <p className="govuk-body">
              {invitation.contactName} gets a letter with a new link. Links sent earlier still work.
            </p>
            <SubmitButton name="do" value="resend">
              Send the invitation again
            </SubmitButton>
          </>
        ) : null}
        <h2 className="govuk-heading-m">Links</h2>
        <Links links={invitation.links} mayRevoke={may('revoke-link')} />
      </ActionForm>
      {may('issue-link') ? (
        <ActionForm action={action}>
          <input type="hidden" name="invitationId" value={invitation.id} />
          <h3 className="govuk-heading-s">Make a link to hand over</h3>
          <TextField
            name="label"
            label="For whom"
            hint="For instance: by telephone to the vice-chair"
            width={30}
          />
          <SubmitButton kind="secondary" name="do" value="link">
            Make a link
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  )
}

function Links({ links, mayRevoke }: { links: LinkOfInvitation[]; mayRevoke: boolean }) {
  if (links.length === 0)
    return <p className="govuk-body">No link has been made yet. The first is made with the first letter.</p>
  return (
    <ul className={styles.links}>
      {links.map(({ id, label, createdAt, revokedAt }) => (
        <li key={id}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>{label || 'Link'}</strong>
            <br />
            Made {formatInstant(createdAt)}
            {revokedAt ? `, revoked ${formatInstant(revokedAt)}` : ''}
          </p>
          {mayRevoke && !revokedAt ? (
            <SubmitButton kind="warning" name="do" value={`revoke ${id}`}>
              Revoke <span className="govuk-visually-hidden">{label}</span>
            </SubmitButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
