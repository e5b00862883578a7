import type { ImportOutcome } from '@/lib/bodies/types'
import type { FormState } from '@/lib/core/form-action'

/** The outcome with as many problems as a page can hold: the state travels to the browser and back. */
export type ShownOutcome = ImportOutcome & { moreProblems: number }

const MOST_PROBLEMS = 500

export function shownOutcome(outcome: ImportOutcome): ShownOutcome {
  const { problems } = outcome
  return {
    ...outcome,
    problems: problems.slice(0, MOST_PROBLEMS),
    moreProblems: Math.max(0, problems.length - MOST_PROBLEMS),
  }
}

/** What the import's form is answered with: beside a form's usual state, how far it has come. */
export type ImportState = FormState & {
  step: 'begin' | 'preview' | 'done'
  outcome?: ShownOutcome
  /** The text that was looked at, carried on to the import, and there to be mended. */
  csv?: string
}
