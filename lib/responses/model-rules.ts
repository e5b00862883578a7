import { isDeepStrictEqual } from 'node:util'
import { Model, type Question } from 'survey-core'
import { NOT_ASKED, type RuleBook, type RuleReport } from './rules'
import type { Answers } from './types'

/**
 * The rules as survey-core's own model has them: for definitions that use more of it than `planRules` knows. Each check
 * has a model of its own, although making one costs milliseconds: a used one remembers (a field's value of before,
 * a choice once shown), and one body's answers must not bear on another's.
 */
export function modelRules(definition: object): RuleBook {
  return {
    check(answers, report) {
      const model = modelWith(definition, answers)
      model.validate(true, false)
      const asked = keysAsked(model)
      for (const question of model.getAllQuestions().filter(keepsValue)) {
        const key = question.getValueName()
        if (isAsked(question)) askedRules(model, question, answers[key], report)
        else if (answers[key] !== undefined && !asked.has(key)) report(question.name, 'hidden', NOT_ASKED)
      }
      return computed(model)
    },
    asked: (answers) => keysAsked(modelWith(definition, answers)),
  }
}

function modelWith(definition: object, answers: Answers): Model {
  const model = new Model(definition)
  model.clearInvisibleValues = 'none'
  model.data = structuredClone(answers)
  return model
}

const keysAsked = (model: Model) =>
  new Set(
    model
      .getAllQuestions()
      .filter((question) => keepsValue(question) && isAsked(question))
      .map((question) => question.getValueName()),
  )

/** What expression questions work out. */
function computed(model: Model): Answers {
  const known = model
    .getAllQuestions()
    .filter((question) => question.getType() === 'expression' && isAsked(question) && !question.isEmpty())
  return Object.fromEntries(known.map((question) => [question.getValueName(), question.value]))
}

const keepsValue = (question: Question) => question.hasInput || question.getType() === 'expression'

const isAsked = (question: Question) => question.isVisible && question.isParentVisible

const NOT_OFFERED = 'This answer is not one of those offered.'

function askedRules(model: Model, question: Question, value: unknown, report: RuleReport): void {
  const fields = question.getType() === 'multipletext' ? (question.items as { editor: Question }[]) : []
  for (const { errors } of [question, ...fields.map(({ editor }) => editor)])
    for (const error of errors) report(question.name, error.getErrorType(), error.getText())
  if (question.getType() === 'expression') {
    if (value !== undefined && !isDeepStrictEqual(value, question.value))
      report(question.name, 'computed', 'This answer is worked out and cannot be given.')
    return
  }
  // The model drops in silence what it will not have: a choice that is not offered after the other answers.
  const kept: unknown = model.getValue(question.getValueName())
  if (value !== undefined && !isDeepStrictEqual(kept, value))
    return report(question.name, 'choice', NOT_OFFERED)
  const shown = question.visibleChoices as { value: unknown }[] | undefined
  if (value === undefined || !Array.isArray(shown) || question.allowCustomChoices) return
  const offered = new Set(shown.map((item) => item.value))
  const storesOther = question.showOtherItem && question.storeOthersAsComment !== false
  if (question.showOtherItem && !storesOther) return
  if ([value].flat().some((one) => !offered.has(one))) report(question.name, 'choice', NOT_OFFERED)
}
