import { formatInstant } from '@/lib/core/format'
import type { InvitationToAnswer } from '@/lib/responses/types'

/** What the button that leads to the questions says. */
export function startLabel({ draft, submitted }: InvitationToAnswer): string {
  if (draft) return 'Continue where you left off'
  return submitted ? 'Change your answers' : 'Start now'
}

type Props = {
  invitation: InvitationToAnswer
  /** Where what was submitted can be read. */ submitted: string
}

/** What was submitted and saved before: nothing for somebody who comes for the first time. */
export function HowFar({ invitation: { draft, submitted }, submitted: address }: Props) {
  return (
    <>
      {submitted ? (
        <div className="govuk-inset-text">
          You submitted answers on {formatInstant(submitted.revisedAt)}. Reference:{' '}
          <strong>{submitted.reference}</strong>.{' '}
          <a className="govuk-link" href={address}>
            See what you submitted
          </a>
          {draft ? '. Your changes to them have not been submitted yet.' : ''}
        </div>
      ) : null}
      {draft ? (
        <p className="govuk-body">
          What was written so far was last saved on {formatInstant(draft.updatedAt)}.
        </p>
      ) : null}
    </>
  )
}
