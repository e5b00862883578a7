import type { InvitationState } from '@/lib/invitations/types'

const TAGS: Record<InvitationState, { word: string; colour: string }> = {
  waiting: { word: 'Letter to come', colour: 'grey' },
  invited: { word: 'Invited', colour: 'blue' },
  'no-address': { word: 'No address', colour: 'orange' },
  started: { word: 'Started', colour: 'yellow' },
  responded: { word: 'Responded', colour: 'green' },
}

export function InvitationStateTag({ state }: { state: InvitationState }) {
  const { word, colour } = TAGS[state]
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{word}</strong>
}
