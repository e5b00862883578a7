import type { InvitationToAnswer } from '@/lib/responses/types'
import { HowFar, startLabel } from '../how-far'

/** The button that leads into the simple form, on the start page without scripts. */
export function PlainWay({ token, invitation }: { token: string; invitation: InvitationToAnswer }) {
  return (
    <form method="post" action={`/respond/${token}/simple`}>
      <HowFar {...{ invitation }} submitted={`/respond/${token}/simple/submitted`} />
      <button type="submit" className="govuk-button">
        {startLabel(invitation)}
      </button>
      <p className="govuk-body">
        This is the simple form, which needs no JavaScript.{' '}
        <a className="govuk-link" href={`/respond/${token}`}>
          Use the interactive form instead
        </a>
        .
      </p>
    </form>
  )
}
