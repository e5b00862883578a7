import { ConditionRunner, type Model, type Question } from 'survey-core'

/** When a question is asked: always, never, or after certain answers. */
export type AskedWhen = {
  /** The keys that decide it. Where one holds people's own words, only whether there are any can decide. */
  keys: { key: string; isWords: boolean }[]
  /** Given those answers, whether it is asked; null where that cannot be told from them. */
  isAsked: (answers: Record<string, unknown>) => boolean | null
}

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

/** Of a question of a definition's model: its own condition and those of the panels and the page around it. */
export function askedWhen(question: Question, model: Model): AskedWhen {
  const conditions: ConditionRunner[] = []
  const keys = new Map<string, boolean>()
  let isNever = false
  let isUnclear = false
  for (
    let element: Element | null | undefined = question as unknown as Element;
    element;
    element = element.parent
  ) {
    if (!element.visibleIf) isNever ||= !element.visible
    else {
      const runner = new ConditionRunner(element.visibleIf)
      conditions.push(runner)
      // A function may look at anything; an unknown name is not an answer.
      isUnclear ||= !runner.canRun() || runner.hasFunction()
      for (const name of runner.getVariables()) {
        const other = model.getQuestionByName(name.split(/[.[]/)[0] ?? '')
        if (other) keys.set(other.getValueName(), isWords(other))
        isUnclear ||= !other || (isWords(other) && !asksOnlyWhether(element.visibleIf, name))
      }
    }
  }
  return {
    keys: [...keys].map(([key, isWords]) => ({ key, isWords })),
    isAsked(answers) {
      if (isNever) return false
      if (isUnclear) return null
      return conditions.every((condition) => condition.runValues(answers) === true)
    },
  }
}
