import { ConditionRunner, type Model, type Question } from 'survey-core'
import { isBlank } from './answer-text'
import { isPlannable } from './plannable'
import { NOT_ASKED, type Rule, type RuleBook } from './rules'
import type { Answers } from './types'

type Condition = (answers: Answers) => boolean

type Element = { visibleIf: string; visible: boolean }

/** What stands on a page, with what decides whether it is shown: its own condition and those of the panels and page around it. */
type Placed = {
  name: string
  page: number
  shown: Condition[]
  neverShown: boolean
}

/** A question. */
type Planned = Placed & {
  key: string
  required: boolean
  requiredIf: Condition | null
  requiredText: string
  rules: Rule[]
}

/**
 * The rules of a definition (what is asked, what is required, validators) worked out once and run without survey-core's
 * model, which takes milliseconds for each submission. Only for definitions whose every property is known here to mean
 * the same; null for the others, which go through the model. A property test compares the two.
 */
export function planRules(definition: object, model: Model): RuleBook | null {
  if (!isPlannable(definition, model)) return null
  const all = model.getAllQuestions()
  const placed = all.map((question) => placeOf(model, question))
  const planned = all.flatMap((question, i) => (question.hasInput ? planOf(question, placed[i]!) : []))
  const asked = (answers: Answers) =>
    new Set(planned.filter((question) => isAsked(question, answers)).map(({ key }) => key))
  return {
    asked,
    // Tables with rows and groups of questions are not planned: nothing inside an answer depends on anything.
    askedWithin: (answers) => ({ asked: asked(answers), within: answers }),
    shown(answers) {
      const there = placed.filter((one) => isAsked(one, answers))
      return {
        pages: [...new Set(there.map(({ page }) => page))].sort((a, b) => a - b),
        questions: new Set(there.map(({ name }) => name)),
      }
    },
    check(answers, report) {
      for (const question of planned) {
        const value = answers[question.key]
        if (!isAsked(question, answers)) {
          if (value !== undefined) report(question.name, 'hidden', NOT_ASKED)
        } else if (isBlank(value) && isRequired(question, answers))
          report(question.name, 'required', question.requiredText)
        else for (const rule of question.rules) if (rule(value, answers, report)) break
      }
      return {} // nothing is worked out: expression questions are not planned
    },
  }
}

const isAsked = ({ neverShown, shown }: Placed, answers: Answers) =>
  !neverShown && shown.every((condition) => condition(answers))

const isRequired = ({ required, requiredIf }: Planned, answers: Answers) =>
  required || (requiredIf !== null && requiredIf(answers))

function placeOf(model: Model, question: Question): Placed {
  const around: Element[] = []
  for (let panel = question.parent; panel; panel = panel.parent) around.push(panel as unknown as Element)
  const elements: Element[] = [question, ...around]
  return {
    name: question.name,
    page: model.pages.findIndex((page) => (around as unknown[]).includes(page)),
    shown: elements.map(({ visibleIf }) => conditionOf(visibleIf)).filter((condition) => condition !== null),
    neverShown: elements.some((element) => !element.visibleIf && !element.visible),
  }
}

function planOf(question: Question, placed: Placed): Planned {
  return {
    ...placed,
    key: question.getValueName(),
    required: question.isRequired && !question.requiredIf,
    requiredIf: conditionOf(question.requiredIf),
    requiredText: question.requiredErrorText || 'Answer this question.',
    rules: [
      ...ownRules(question),
      ...question.validators.map((validator) => validatorRule(question, validator)),
    ],
  }
}

function conditionOf(expression: string): Condition | null {
  if (!expression) return null
  const runner = new ConditionRunner(expression)
  return (answers) => runner.runValues(answers) === true
}

/** What a question asks of its answer beyond its shape. */
function ownRules(question: Question): Rule[] {
  const { name } = question
  const loose = question as Question & Record<string, unknown>
  const least = Number(loose.minSelectedChoices) || 0
  const tooFew: Rule = (value, _, report) => {
    if (!isBlank(value)) return false
    report(name, 'too-few', `Choose at least ${least}.`)
    return true
  }
  if (least > 0) return [...ownWords(loose), tooFew]
  if (loose.showOtherItem) return ownWords(loose)
  if (question.getType() !== 'matrix') return []
  const rows = (loose.rows as { value: unknown }[]).map(({ value }) => String(value))
  return [rowsRule(name, rows, Boolean(loose.eachRowRequired), Boolean(loose.eachRowUnique))]
}

/** Where the question has a comment of its own, the words for "other" are the answer itself, and it alone says nothing. */
function ownWords(question: Question & Record<string, unknown>): Rule[] {
  if (!question.showOtherItem || !question.showCommentArea) return []
  const other = (question.otherItem as { value: unknown }).value
  return [
    (value, _, report) => {
      if (![value].flat().includes(other)) return false
      report(question.name, 'other', 'Say what the other answer is.')
      return true
    },
  ]
}

function rowsRule(name: string, rows: string[], eachRequired: boolean, eachUnique: boolean): Rule {
  return (value, _, report) => {
    const cells = (value ?? {}) as Answers
    const chosen = rows.map((row) => cells[row])
    const given = chosen.filter((one) => !isBlank(one))
    if (eachRequired && given.length < chosen.length)
      report(name, 'required', 'Choose an answer for each row.')
    if (eachUnique && new Set(given).size < given.length)
      report(name, 'duplicate', 'Choose a different answer for each row.')
    return false
  }
}

function validatorRule(question: Question, validator: Question['validators'][number]): Rule {
  const { name } = question
  if (validator.getType() === 'expressionvalidator') {
    const holds = conditionOf((validator as unknown as { expression: string }).expression)
    const text = validator.text || 'This answer does not fit the others.'
    return (_, answers, report) => {
      if (!holds || holds(answers)) return false
      report(name, 'rule', text)
      return true
    }
  }
  return (value, _, report) => {
    const error = isBlank(value) ? null : validator.validate(value, name)?.error
    if (!error) return false
    report(name, 'rule', error.getText())
    return true
  }
}
