import Link from 'next/link'
import type { ConsultationView } from '@/lib/consultations/types'
import type { FormState } from '@/lib/core/form-action'
import { OpenLinkForm } from './open-link-form'

type Props = {
  consultation: ConsultationView
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** The public as an audience: what the open link is, how it stands, and the switch for whoever may set it. */
export function OpenLink({ consultation, action }: Props) {
  const { id, slug, stage, status, refusals } = consultation
  const refusal = refusals['edit-open-link']
  const address = `/consultations/${slug}/take-part`
  return (
    <section aria-labelledby="open-link-heading">
      <h2 className="govuk-heading-m" id="open-link-heading">
        Members of the public
      </h2>
      <p className="govuk-body">
        With an open link anybody may answer for themselves, without an account or a name, and says before
        whether what they write may be published. People are counted on their own: they are in no response
        rate, and never added to the groups that were asked.
      </p>
      {stage.hasOpenLink ? (
        <p className="govuk-body">
          The open link is <strong>on</strong>
          {status === 'open' ? ': ' : ', and its page opens with the consultation: '}
          <a className="govuk-link" href={address}>
            {address}
          </a>
          . Put it on posters and in newsletters; <code>{address}?form=simple</code> leads straight to the
          simple form.
        </p>
      ) : (
        <p className="govuk-body">
          The open link is <strong>off</strong>: only groups that were invited can answer.
        </p>
      )}
      <p className="govuk-body">
        This is for the stage that seeks views. Later rounds, in which a draft goes for comment, have no open
        link: they ask those who took part, and{' '}
        <Link className="govuk-link" href={`/staff/consultations/${id}/rounds`}>
          the page of each round
        </Link>{' '}
        says how to ask a body that was missed.
      </p>
      {refusal ? (
        <p className="govuk-inset-text">{refusal}</p>
      ) : (
        <OpenLinkForm id={id} stage={stage} action={action} />
      )}
    </section>
  )
}
