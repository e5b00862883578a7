import { isDeepStrictEqual } from 'node:util'
import { isBlank } from './answer-text'
import { questionnaireOf } from './questionnaire'
import type { Answers, Definition } from './types'

/**
 * The answers to what is asked: a draft also keeps what was written into questions that a later change of mind hid, so
 * that it comes back with them. Submitted is only what is asked.
 */
export function askedAnswers(definition: Definition, answers: Answers): Answers {
  const { rules, shapes, comments } = questionnaireOf(definition)
  let kept = answers
  // Leaving out an answer may hide another question: until nothing changes. Each round leaves out something.
  for (;;) {
    const { asked, within } = rules.askedWithin(kept)
    const next: Answers = {}
    for (const key of Object.keys(kept)) {
      const comment = shapes.has(key) ? undefined : comments.get(key)
      const isWanted =
        !comment || comment.commentFor === null || [kept[comment.key]].flat().includes(comment.commentFor)
      if (isWanted && asked.has(comment?.key ?? key) && !isBlank(within[key])) next[key] = within[key]
    }
    if (isDeepStrictEqual(next, kept)) return next
    kept = next
  }
}
