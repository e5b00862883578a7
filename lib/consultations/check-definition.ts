import { Model, type Question } from 'survey-core'
import { checkExpressions } from './check-expressions'
import { checkPages, type FoundQuestion } from './check-elements'
import { checkSurvey } from './check-survey'
import { cleanDefinition } from './clean-definition'
import { isJson, type DefinitionProblem, type Json } from './definition-problem'

export type QuestionInfo = FoundQuestion & {
  title: string
  isRequired: boolean
  maxLength: number | null
  choices: { value: unknown; text: string }[]
  hasOther: boolean
}

export type CheckedDefinition = {
  ok: boolean
  problems: DefinitionProblem[]
  questions: QuestionInfo[]
  /** A copy that is safe to keep and to show; an empty one where nothing could be read. */
  definition: Json
}

const MAX_CHARACTERS = 500_000
const MAX_QUESTIONS = 300

/**
 * Checks a questionnaire's JSON as people wrote it or a tool made it: problems are named by where they stand, in plain
 * words. Pure, though slow for a pure function (a SurveyJS model is made): for saving, not for showing.
 */
export function checkDefinition(json: unknown): CheckedDefinition {
  const unreadable = shapeProblem(json)
  if (unreadable || !isJson(json)) return failed([{ path: '', message: unreadable ?? NO_OBJECT }])
  const { copy, problems } = cleanDefinition(inPages(json))
  const pages = checkPages(copy.pages as unknown[])
  problems.push(...pages.problems)
  const names = pages.questions.map((question) => question.name)
  problems.push(...checkSurvey(copy), ...checkExpressions(copy, names, pages.groups))
  if (names.length === 0 && problems.length === 0)
    problems.push({ path: 'pages', message: 'There are no questions yet. Add at least one.' })
  if (names.length > MAX_QUESTIONS)
    problems.push({ path: 'pages', message: `Ask at most ${MAX_QUESTIONS} questions.` })
  if (problems.length > 0) return { ...failed(asWritten(json, problems)), definition: copy }
  return loaded(copy, pages.questions)
}

const NO_OBJECT = 'A questionnaire must be a JSON object: it begins with { and ends with }.'

const failed = (problems: DefinitionProblem[]): CheckedDefinition => ({
  ok: false,
  problems,
  questions: [],
  definition: { pages: [] },
})

function shapeProblem(json: unknown): string | null {
  if (!isJson(json)) return NO_OBJECT
  if ('questions' in json) return 'Put the questions into "pages", each with a list of "elements".'
  if ('pages' in json && 'elements' in json) return 'Use "pages" or "elements", not both.'
  const list = 'pages' in json ? json.pages : (json.elements ?? [])
  if (!Array.isArray(list)) return 'The pages must be a list in square brackets.'
  if (isTooDeep(json)) return 'This is nested too deeply to be read.'
  if (JSON.stringify(json).length > MAX_CHARACTERS)
    return `The questionnaire is too large: at most ${MAX_CHARACTERS.toLocaleString('en-GB')} characters.`
  return null
}

/** Far more than anybody builds by hand or tool, and little enough to be walked by functions that call themselves. */
const DEEPEST = 200

function isTooDeep(json: unknown): boolean {
  let level: object[] = isObject(json) ? [json] : []
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((value) => Object.values(value).filter(isObject))
  }
  return false
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * SurveyJS also takes elements without a page, and of old called a page's elements "questions": one form, so that
 * everything else knows one only.
 */
function inPages(json: Json): Json {
  const { elements = [], pages, ...rest } = json
  if (pages === undefined) return { ...rest, pages: [{ name: 'page1', elements }] }
  return { ...json, pages: Array.isArray(pages) ? pages.map(withElements) : pages }
}

/** Where the page is of our making, places are those of the JSON as it was written. */
const asWritten = (json: Json, problems: DefinitionProblem[]): DefinitionProblem[] =>
  json.pages === undefined && json.elements !== undefined
    ? problems.map((problem) => ({ ...problem, path: problem.path.replace(/^pages\[0\]\./, '') }))
    : problems

function withElements(page: unknown): unknown {
  if (!isJson(page) || !Array.isArray(page.questions) || 'elements' in page) return page
  const { questions, ...rest } = page
  return { ...rest, elements: questions }
}

/** The last word is SurveyJS's own: it must have understood exactly the questions that stand in the JSON. */
function loaded(definition: Json, found: FoundQuestion[]): CheckedDefinition {
  const model = new Model(definition)
  const made = new Map(model.getAllQuestions().map((question) => [question.name, question]))
  const problems = found
    .filter(({ name, type }) => made.get(name)?.getType() !== type)
    .map(({ path }) => ({ path, message: 'This question cannot be read. Compare it with one that works.' }))
  const questions = found.flatMap((question) => {
    const own = made.get(question.name)
    return own ? [infoOf(question, own)] : []
  })
  return { ok: problems.length === 0, problems, questions, definition }
}

type Choosing = { choices?: { value: unknown; text: string }[]; showOtherItem?: boolean; maxLength?: number }

function infoOf(found: FoundQuestion, question: Question): QuestionInfo {
  const { choices = [], showOtherItem = false, maxLength } = question as unknown as Choosing
  return {
    ...found,
    title: question.title || question.name,
    isRequired: question.isRequired,
    maxLength: maxLength !== undefined && maxLength > 0 ? maxLength : null,
    choices: choices.map(({ value, text }) => ({ value, text })),
    hasOther: showOtherItem,
  }
}
