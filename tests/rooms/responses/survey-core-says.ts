import { isDeepStrictEqual } from 'node:util'
import { Model } from 'survey-core'
import type { Answers, Definition } from '@/lib/responses/types'

/** survey-core writes every mistake of its own making to the console. */
export function silenceSurveyCore(): void {
  console.warn = () => {}
  console.error = () => {}
}

/**
 * What survey-core itself has against answers that we accepted, in a model of the definition as it stands: an error of
 * its own, a value that it drops as not fitting, or one that it clears because nobody is asked for it. Nothing of our
 * checks is used. Null where it agrees.
 */
export function surveyCoreSays(given: Definition) {
  const definition = withNamedRows(given)
  let used: Model | undefined
  /** A fresh model costs milliseconds; a used one is as good as a first opinion, and any objection is asked again. */
  return (answers: Answers, isFresh: boolean): string | null => {
    if (isFresh) return objection(fresh(definition), answers)
    used ??= fresh(definition)
    const first = objection(used, answers)
    if (first === null) return null
    used = undefined
    return objection(fresh(definition), answers)
  }
}

/**
 * survey-core compares the rows of a table with the keys of its answer by `===`: it drops whatever is said of rows that
 * are numbers, its own entries too, since keys are texts.
 */
function withNamedRows<T>(part: T): T {
  if (Array.isArray(part)) return part.map(withNamedRows) as T
  if (typeof part !== 'object' || part === null) return part
  const copy = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, withNamedRows(inner)]))
  if (copy.type === 'matrixdropdown' && Array.isArray(copy.rows)) copy.rows = copy.rows.map(namedRow)
  return copy as T
}

const namedRow = (row: unknown) =>
  typeof row === 'object' && row !== null && 'value' in row
    ? { ...row, value: String(row.value) }
    : String(row)

function objection(model: Model, answers: Answers): string | null {
  const differs = (how: string) => {
    const theirs = held(model, answers)
    return isDeepStrictEqual(theirs, answers) ? null : difference(how, theirs, answers)
  }
  model.data = structuredClone(answers)
  if (!model.validate(true, false)) return `errors: ${errorsOf(model)}`
  const changes = differs('changes')
  if (changes) return changes
  model.clearIncorrectValues(true)
  const drops = differs('drops')
  if (drops) return drops
  for (const question of model.getAllQuestions())
    if (!(question.isVisible && question.isParentVisible)) question.clearValueIfInvisible('onComplete')
  return differs('hides')
}

function fresh(definition: Definition): Model {
  const model = new Model(definition)
  model.clearInvisibleValues = 'none'
  return model
}

/**
 * What a model holds, as JSON (a day that it worked out is a date object); without what it puts beside the answers and
 * nobody gave: the totals of tables, and default values and empty rows where nothing was answered. What an expression
 * works out counts: that is stored.
 */
function held(model: Model, answers: Answers): Answers {
  const worked = new Set(
    model.getAllQuestions().flatMap((each) => (each.getType() === 'expression' ? [each.getValueName()] : [])),
  )
  const given = Object.entries(model.data as Answers).filter(([key]) => key in answers || worked.has(key))
  return JSON.parse(JSON.stringify(Object.fromEntries(given))) as Answers
}

const errorsOf = (model: Model) =>
  model
    .getAllQuestions()
    .flatMap((question) => question.getAllErrors().map((error) => `${question.name} ${error.getText()}`))
    .join('; ')

const difference = (how: string, theirs: Answers, ours: Answers) =>
  `${how}: ${JSON.stringify(ours)} into ${JSON.stringify(theirs)}`
