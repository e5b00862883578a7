import { askedAnswers } from './asked-answers'
import type { AnswerProblem, Answers, Definition } from './types'
import { validateAnswers } from './validate-answers'

type Keyed = { answers: Answers; leftEmpty: string[]; leaveOutHidden: boolean }
type Judged = { answers: Answers; leftEmpty: string[]; problems: AnswerProblem[] }

/**
 * Checks what was keyed in by the same rules as what comes online. Only what paper cannot help is let pass, and only
 * where the person who keys says so: a required question left empty, and an answer to what was not asked.
 */
export function judgeKeyed(definition: Definition, { answers, leftEmpty, leaveOutHidden }: Keyed): Judged {
  const wanted = leaveOutHidden ? askedAnswers(definition, answers) : answers
  const checked = validateAnswers(definition, wanted)
  if (checked.ok) return { answers: checked.answers, leftEmpty: [], problems: [] }
  const isLeft = ({ code, question }: AnswerProblem) => code === 'required' && leftEmpty.includes(question)
  const left = checked.problems.filter(isLeft).map(({ question }) => question)
  return {
    answers: checked.answers,
    leftEmpty: [...new Set(left)],
    problems: checked.problems.filter((problem) => !isLeft(problem)),
  }
}
