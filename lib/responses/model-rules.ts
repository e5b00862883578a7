import { Model, type PanelModel, type Question } from 'survey-core'
import { insideOf, isNested, workedOut } from './model-inside'
import { onServer } from './on-server'
import { NOT_ASKED, type RuleBook, type RuleReport } from './rules'
import type { Answers, Definition } from './types'

/**
 * The rules as survey-core's own model has them: for definitions that use more of it than `planRules` knows. Each check
 * has a model of its own, although making one costs milliseconds: a used one remembers (a field's value of before,
 * a choice once shown), and one body's answers must not bear on another's.
 */
export function modelRules(definition: Definition): RuleBook {
  const made = onServer(definition)
  return {
    check(answers, report) {
      const model = modelWith(made, answers)
      model.validate(true, false)
      return checkWith(model, answers, report)
    },
    asked: (answers) => keysAsked(modelWith(made, answers)),
    askedWithin(answers) {
      const model = modelWith(made, answers)
      return { asked: keysAsked(model), within: keptInside(model, answers) }
    },
    shown(answers) {
      const model = modelWith(made, answers)
      return {
        pages: model.visiblePages.map((page) => model.pages.indexOf(page)),
        questions: new Set(
          model
            .getAllQuestions()
            .filter(isAsked)
            .map(({ name }) => name),
        ),
      }
    },
  }
}

/** What a model that holds the answers says of them. */
export function checkWith(model: Model, answers: Answers, report: RuleReport): Answers {
  const asked = keysAsked(model)
  for (const question of model.getAllQuestions().filter(keepsValue)) {
    const key = question.getValueName()
    if (isAsked(question)) askedRules(model, question, answers[key], report)
    else if (answers[key] !== undefined && !asked.has(key)) report(question.name, 'hidden', NOT_ASKED)
  }
  panelRules(model, report)
  return computed(model, answers)
}

/** Of a part whose questions are none of them required one may be: said of the first that is asked. */
function panelRules(model: Model, report: RuleReport): void {
  for (const panel of [...model.visiblePages, ...(model.getAllPanels(true) as PanelModel[])]) {
    const first = panel.questions.find((question) => keepsValue(question) && isAsked(question))
    const [error] = panel.errors
    if (first && error && panel.isVisible) report(first.name, error.getErrorType(), error.getText())
  }
}

export function modelWith(definition: Definition, answers: Answers): Model {
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

/** What expression questions work out, those inside tables and groups as well. */
function computed(model: Model, answers: Answers): Answers {
  const found: Answers = {}
  for (const question of model.getAllQuestions().filter(isAsked)) {
    const key = question.getValueName()
    if (question.getType() === 'expression' && !question.isEmpty()) found[key] = workedOut(question)
    if (isNested(question) && answers[key] !== undefined)
      found[key] = insideOf(question).withComputed(answers[key])
  }
  return found
}

function keptInside(model: Model, answers: Answers): Answers {
  const kept = { ...answers }
  for (const question of model.getAllQuestions().filter(isNested)) {
    const key = question.getValueName()
    if (answers[key] !== undefined) kept[key] = insideOf(question).onlyAsked(answers[key])
  }
  return kept
}

const keepsValue = (question: Question) => question.hasInput || question.getType() === 'expression'

const isAsked = (question: Question) => question.isVisible && question.isParentVisible

function askedRules(model: Model, question: Question, value: unknown, report: RuleReport): void {
  const kept: unknown = model.getValue(question.getValueName())
  insideOf(question).check(value, kept, (code, message, place, inside) =>
    report(question.name, code, message, place, inside),
  )
}
