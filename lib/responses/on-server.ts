import type { Definition } from './types'

/** What only says how pages are gone through, and would keep survey-core from looking at some of them. */
const JOURNEY = new Set([
  ...[
    'firstPageIsStartPage',
    'firstPageIsStarted',
    'questionsOnPageMode',
    'isSinglePage',
    'mode',
    'readOnly',
  ],
  ...['showPreviewBeforeComplete', 'showTimer', 'showTimerPanel', 'timeLimit', 'timeLimitPerPage'],
  ...['maxTimeToFinish', 'maxTimeToFinishPage', 'checkErrorsMode', 'validateVisitedEmptyFields'],
  ...['clearInvisibleValues', 'questionOrder', 'cookieName', 'triggers'],
])

const made = new WeakMap<Definition, Definition>()

/** A definition as the server checks with it: the same questions and rules, however they are walked through. */
export function onServer(definition: Definition): Definition {
  const known = made.get(definition)
  if (known) return known
  const bare = Object.fromEntries(Object.entries(definition).filter(([key]) => !JOURNEY.has(key)))
  made.set(definition, bare)
  return bare
}
