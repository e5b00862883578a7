import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { ConsultationView } from '@/lib/consultations/types'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { consultation: ConsultationView; announce: Action; withdraw: Action }

/** While it is approved and not open: whether everybody knows of it already, and the way to change that. */
export function Announcing({ consultation, announce, withdraw }: Props) {
  const { id, slug, status, isAnnounced, allowedActions, refusals } = consultation
  if (status !== 'approved') return null
  return (
    <section aria-labelledby="announcing" className="no-print">
      <h2 className="govuk-heading-m" id="announcing">
        Announcement
      </h2>
      {isAnnounced ? (
        <p className="govuk-body">
          It is announced: everybody can read{' '}
          <Link className="govuk-link" href={`/consultations/${slug}`}>
            what will be asked, of whom and when
          </Link>
          . Nothing can be answered before it opens.
        </p>
      ) : (
        <p className="govuk-body">
          Announced, it stands among the planned ones: what will be asked, of whom and when. Nothing can be
          answered before it opens.
        </p>
      )}
      {allowedActions.includes('announce') ? (
        <OneButtonForm action={announce} label="Announce it" hidden={{ id }} kind="secondary" />
      ) : null}
      {!isAnnounced && refusals.announce ? <p className="govuk-hint">{refusals.announce}</p> : null}
      {allowedActions.includes('withdraw-announcement') ? (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Withdraw the announcement</span>
          </summary>
          <div className="govuk-details__text">
            <ActionForm action={withdraw}>
              <input type="hidden" name="id" value={id} />
              <TextField name="reason" label="Why?" />
              <SubmitButton kind="warning">Withdraw the announcement</SubmitButton>
            </ActionForm>
          </div>
        </details>
      ) : null}
    </section>
  )
}
