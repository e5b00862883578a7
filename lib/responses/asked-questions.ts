import { questionnaireOf } from './questionnaire'
import { questionsIn } from './question-list'
import type { Answers, Definition } from './types'

/** The names of the questions that are asked, given the answers. */
export function askedQuestions(definition: Definition, answers: Answers): Set<string> {
  const keys = questionnaireOf(definition).rules.asked(answers)
  const asked = questionsIn(definition).filter(({ key, type }) => keys.has(key) && type !== 'expression')
  return new Set(asked.map(({ name }) => name))
}
