import { askedAnswers } from './asked-answers'
import type { AnswerProblem, Answers, Definition } from './types'
import { validateAnswers } from './validate-answers'

/**
 * What is missing or wrong in answers so far. Rules that look at all answers are looked at also where some single answer
 * is not right yet: on another page it may be unfinished, and this page is to be judged all the same.
 */
export function problemsIn(definition: Definition, answers: Answers): AnswerProblem[] {
  const first = validateAnswers(definition, askedAnswers(definition, answers))
  if (first.ok) return []
  const second = validateAnswers(definition, first.answers)
  if (second.ok) return first.problems
  const wrong = new Set(first.problems.map(({ question }) => question))
  return [...first.problems, ...second.problems.filter(({ question }) => !wrong.has(question))]
}
