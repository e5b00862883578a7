import { linkTo } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { HowFar, startLabel } from '../how-far'

type Props = { token: string; invitation: InvitationToAnswer; words: Words }

/** The button that leads into the simple form, on the start page without scripts. */
export function PlainWay({ token, invitation, words }: Props) {
  return (
    <form method="post" action={`/respond/${token}/simple`}>
      <HowFar {...{ invitation, words }} submitted={`/respond/${token}/simple/submitted`} />
      <button type="submit" className="govuk-button">
        {startLabel(invitation, words)}
      </button>
      <p className="govuk-body">{words.say('start.is-simple', { a: linkTo(`/respond/${token}`) })}</p>
    </form>
  )
}
