import { ConditionRunner, type Model, type Question } from 'survey-core'

type Key = { key: string; isWords: boolean }

/** When a question is asked: always, never, or after certain answers. */
export type AskedWhen = {
  /** The keys that decide it. Where one holds people's own words, only whether there are any can decide. */
  keys: Key[]
  /** The same of the entry, or the row, that it is asked in; its answers stand under `insideKey`. */
  insideKeys?: Key[]
  /** Given those answers, whether it is asked; null where that cannot be told from them. */
  isAsked: (answers: Record<string, unknown>) => boolean | null
}

/** A question asked in each entry of a group, or each row of a table, and those asked beside it. */
export type Inside = { of: Question; among: Question[]; place: string }

/** Under which name the answers of the entry or row stand among those that decide; no question has it. */
export const insideKey = (place: string) => ` ${place}`

type Element = { visibleIf: string; visible: boolean; parent?: Element | null }

/** Whether it holds people's own words, of which there are as many as people. */
function isWords(question: Question): boolean {
  const { inputType } = question as Question & { inputType?: string }
  const isText = question.getType() === 'text' && !['number', 'range', 'date'].includes(inputType ?? 'text')
  return isText || ['comment', 'multipletext', 'signaturepad', 'file'].includes(question.getType())
}

/** Whether a condition asks of an answer only if there is one. */
function asksOnlyWhether(expression: string, name: string): boolean {
  const parts = expression.split(`{${name}}`).slice(1)
  return parts.every((after) => /^\s+(not)?empty\b/i.test(after))
}

/**
 * Of a question of a definition's model: its own condition and those of the panels and the page around it.
 * @param inside what is asked in each entry or row of the question, where that is meant
 */
export function askedWhen(question: Question, model: Model, inside?: Inside): AskedWhen {
  const conditions: ConditionRunner[] = []
  const keys = new Map<string, boolean>()
  const insideKeys = new Map<string, boolean>()
  let isNever = false
  let isUnclear = false
  for (const element of [...(inside ? elementsAround(inside.of) : []), ...elementsAround(question)]) {
    if (!element.visibleIf) {
      isNever ||= !element.visible
      continue
    }
    const runner = new ConditionRunner(element.visibleIf)
    conditions.push(runner)
    // A function may look at anything; an unknown name is not an answer.
    isUnclear ||= !runner.canRun() || runner.hasFunction()
    for (const name of runner.getVariables()) {
      const other = meant(name, model, inside)
      if (other)
        (other.isInside ? insideKeys : keys).set(other.question.getValueName(), isWords(other.question))
      isUnclear ||= !other || (isWords(other.question) && !asksOnlyWhether(element.visibleIf, name))
    }
  }
  return {
    ...{ keys: listed(keys), insideKeys: listed(insideKeys) },
    isAsked(answers) {
      if (isNever) return false
      if (isUnclear) return null
      const own = inside ? (answers[insideKey(inside.place)] ?? {}) : {}
      return conditions.every((each) => each.runValues({ ...answers, panel: own, row: own }) === true)
    },
  }
}

const listed = (keys: Map<string, boolean>): Key[] => [...keys].map(([key, isWords]) => ({ key, isWords }))

/** The question itself and all that it stands in, from the inside outwards. */
function elementsAround(question: Question): Element[] {
  const found: Element[] = []
  for (let element = question as unknown as Element | null | undefined; element; element = element.parent)
    found.push(element)
  return found
}

/** The question that a name in a condition means: one of the same entry or row, or one of the questionnaire. */
function meant(name: string, model: Model, inside: Inside | undefined) {
  const [first = '', second] = name.split(/[.[]/)
  const isInside = inside !== undefined && (first === 'panel' || first === 'row')
  const question = isInside
    ? inside.among.find((other) => other.name === second)
    : model.getQuestionByName(first)
  return question ? { question, isInside } : null
}
