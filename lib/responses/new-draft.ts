import type { Ctx } from '../core/ctx'
import type { Answers, DraftView } from './types'

/** A draft as it begins: nothing saved, nothing said of whose view it is. */
export function newDraft(answers: Answers, now: Date): DraftView {
  const unsaid = { marks: {}, basis: null, locale: 'en', signedOff: null }
  return { answers, pageNumber: 0, revision: 1, updatedAt: now, ...unsaid }
}

/** The language that was chosen with the link. */
export function chosenLocale({ actor }: Ctx): string {
  return (actor.kind === 'respondent' ? actor.locale : undefined) ?? 'en'
}
