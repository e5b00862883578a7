import { checkChoices } from './check-choices'
import { at, isJson, type DefinitionProblem, type Json } from './definition-problem'
import { nameProblem } from './question-name'

/** Kinds of element that Soundings asks with, and the two that only show something. */
export const QUESTION_TYPES = [
  ...['text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'tagbox', 'boolean', 'rating', 'ranking'],
  ...['matrix', 'multipletext', 'expression'],
]
const SHOWN_TYPES = ['html', 'image']
const KNOWN_ELSEWHERE = [
  ...['file', 'signaturepad', 'paneldynamic', 'matrixdynamic', 'matrixdropdown', 'imagepicker', 'slider'],
  ...['imagemap', 'buttongroup', 'flowpanel', 'microphone', 'geopicker', 'custom', 'composite'],
]

export type FoundQuestion = { name: string; type: string; path: string; page: number }

type Found = { questions: FoundQuestion[]; names: Map<string, string>; problems: DefinitionProblem[] }

/** Walks the pages: SurveyJS silently loses what it does not know, so the JSON itself is looked at. */
export function checkPages(pages: unknown[]): { questions: FoundQuestion[]; problems: DefinitionProblem[] } {
  const found: Found = { questions: [], names: new Map(), problems: [] }
  pages.forEach((page, i) => {
    const path = at('pages', i)
    if (!isJson(page)) found.problems.push({ path, message: 'A page must be an object in curly brackets.' })
    else checkInside(page, path, i, found)
  })
  checkPageNames(pages, found)
  return { questions: found.questions, problems: found.problems }
}

function checkPageNames(pages: unknown[], { problems }: Found): void {
  const seen = new Set<string>()
  pages.forEach((page, i) => {
    const name = isJson(page) && typeof page.name === 'string' ? page.name.toLowerCase() : ''
    if (name && seen.has(name))
      problems.push({ path: `pages[${i}].name`, message: `Another page is called ${name} already.` })
    seen.add(name)
  })
}

function checkInside(parent: Json, path: string, page: number, found: Found): void {
  if ('questions' in parent)
    found.problems.push({
      path: at(path, 'questions'),
      message: 'Call this list "elements", not "questions".',
    })
  const { elements } = parent
  if (elements === undefined) return
  if (!Array.isArray(elements)) {
    found.problems.push({ path: at(path, 'elements'), message: 'This must be a list in square brackets.' })
    return
  }
  elements.forEach((element, i) => checkElement(element, at(at(path, 'elements'), i), page, found))
}

function checkElement(element: unknown, path: string, page: number, found: Found): void {
  const { problems } = found
  if (!isJson(element)) {
    problems.push({ path, message: 'A question must be an object in curly brackets.' })
    return
  }
  const type = element.type
  const wrongType = typeProblem(type)
  if (wrongType) problems.push({ path: at(path, 'type'), message: wrongType })
  checkName(element, path, found)
  checkWords(element, path, found)
  if (type === 'panel') checkInside(element, path, page, found)
  if (typeof type !== 'string' || !QUESTION_TYPES.includes(type)) return
  if (typeof element.name === 'string') found.questions.push({ name: element.name, type, path, page })
  problems.push(...checkChoices(element, type, path))
}

function typeProblem(type: unknown): string | null {
  if (typeof type !== 'string' || type === '') return 'Say what kind of question this is, such as "comment".'
  if (type === 'panel' || SHOWN_TYPES.includes(type) || QUESTION_TYPES.includes(type)) return null
  if (KNOWN_ELSEWHERE.includes(type))
    return `Questions of type "${type}" cannot be used in Soundings yet. Use ${QUESTION_TYPES.join(', ')}.`
  return `There is no kind of question called "${type}". Use ${QUESTION_TYPES.join(', ')}.`
}

function checkName(element: Json, path: string, { names, problems }: Found): void {
  const where = at(path, 'name')
  const { name, type } = element
  // What only shows something needs no name.
  if (name === undefined && typeof type === 'string' && ['panel', ...SHOWN_TYPES].includes(type)) return
  const wrong = nameProblem(name)
  if (wrong || typeof name !== 'string') {
    problems.push({ path: where, message: wrong ?? 'Give it a name.' })
    return
  }
  const key = name.toLowerCase()
  const first = names.get(key)
  if (first)
    problems.push({
      path: where,
      message: `The name ${name} is used already, at ${first}. Names must differ.`,
    })
  else names.set(key, path)
}

function checkWords(element: Json, path: string, { problems }: Found): void {
  for (const key of ['title', 'description']) {
    const value = element[key]
    if (value === undefined || value === null || typeof value === 'string' || isJson(value)) continue
    problems.push({ path: at(path, key), message: 'This must be text.' })
  }
  const { maxLength, isRequired } = element
  if (maxLength !== undefined && !(Number.isInteger(maxLength) && Number(maxLength) >= -1))
    problems.push({ path: at(path, 'maxLength'), message: 'This must be a whole number, such as 4000.' })
  if (isRequired !== undefined && typeof isRequired !== 'boolean')
    problems.push({ path: at(path, 'isRequired'), message: 'This must be true or false.' })
}
