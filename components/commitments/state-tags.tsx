import type { ActionState, Standing } from '@/lib/commitments/lifecycle'
import { STANDING_NAMES } from './standing-names'

const COLOURS: Record<Standing, string> = {
  overdue: 'red',
  'going-on': 'blue',
  kept: 'green',
  dropped: 'grey',
  draft: 'yellow',
}

/** Where a commitment stands: always a word, the colour only helps. */
export function StandingTag({ standing }: { standing: Standing }) {
  return <strong className={`govuk-tag govuk-tag--${COLOURS[standing]}`}>{STANDING_NAMES[standing]}</strong>
}

const ACTIONS: Record<ActionState, [colour: string, word: string]> = {
  planned: ['grey', 'Planned'],
  started: ['blue', 'Started'],
  done: ['green', 'Done'],
  dropped: ['grey', 'Dropped'],
}

export function ActionTag({ state, isOverdue }: { state: ActionState; isOverdue: boolean }) {
  const [colour, word] = ACTIONS[state]
  return (
    <>
      <strong className={`govuk-tag govuk-tag--${colour}`}>{word}</strong>
      {isOverdue ? <strong className="govuk-tag govuk-tag--red govuk-!-margin-left-1">Overdue</strong> : null}
    </>
  )
}
