import { checkChoices } from './check-choices'
import { checkNested } from './check-nested'
import { at, isJson, type DefinitionProblem, type Json } from './definition-problem'
import { nameProblem } from './question-name'
import { isQuestionType, isSilentType, typeProblem } from './question-types'

export type FoundQuestion = { name: string; type: string; path: string; page: number }

/** What has been found so far where names must differ: on all pages, or inside one group that repeats. */
export type Scope = {
  page: number
  questions: FoundQuestion[]
  /** Name in lower case -> where it stands first. */
  names: Map<string, string>
  /** Names of what asks nothing, which conditions may read a property of. */
  groups: string[]
  problems: DefinitionProblem[]
}

/** Walks the pages: SurveyJS silently loses what it does not know, so the JSON itself is looked at. */
export function checkPages(pages: unknown[]): Pick<Scope, 'questions' | 'groups' | 'problems'> {
  const scope: Scope = { page: 0, questions: [], names: new Map(), groups: [], problems: [] }
  pages.forEach((page, i) => {
    const path = at('pages', i)
    scope.page = i
    if (!isJson(page)) scope.problems.push({ path, message: 'A page must be an object in curly brackets.' })
    else checkInside(page, path, scope)
  })
  checkPageNames(pages, scope)
  return scope
}

function checkPageNames(pages: unknown[], { groups, problems }: Scope): void {
  const seen = new Set<string>()
  pages.forEach((page, i) => {
    const name = isJson(page) && typeof page.name === 'string' ? page.name.toLowerCase() : ''
    if (name && seen.has(name))
      problems.push({ path: `pages[${i}].name`, message: `Another page is called ${name} already.` })
    seen.add(name)
    groups.push(name)
  })
}

function checkInside(parent: Json, path: string, scope: Scope): void {
  if ('questions' in parent)
    scope.problems.push({
      path: at(path, 'questions'),
      message: 'Call this list "elements", not "questions".',
    })
  if (parent.elements !== undefined) checkElements(parent.elements, at(path, 'elements'), scope)
}

/** A list of elements, each looked into. */
export function checkElements(elements: unknown, path: string, scope: Scope): void {
  if (!Array.isArray(elements))
    scope.problems.push({ path, message: 'This must be a list in square brackets.' })
  else elements.forEach((element, i) => checkElement(element, at(path, i), scope))
}

function checkElement(element: unknown, path: string, scope: Scope): void {
  const { problems } = scope
  if (!isJson(element)) {
    problems.push({ path, message: 'A question must be an object in curly brackets.' })
    return
  }
  const { type } = element
  const wrongType = typeProblem(type)
  if (wrongType) problems.push({ path: at(path, 'type'), message: wrongType })
  checkName(element, path, scope)
  checkWords(element, path, scope)
  if (type === 'panel') checkInside(element, path, scope)
  if (typeof type === 'string' && isQuestionType(type)) checkQuestion(element, type, path, scope)
}

/** A question of a known type, or a column of a table, which is a question for each row. */
export function checkQuestion(element: Json, type: string, path: string, scope: Scope): void {
  const { name } = element
  if (typeof name === 'string') scope.questions.push({ name, type, path, page: scope.page })
  scope.problems.push(...checkChoices(element, type, path))
  checkNested(element, type, path, scope)
}

export function checkName(element: Json, path: string, { names, groups, problems }: Scope): void {
  const where = at(path, 'name')
  const { name, type } = element
  const isSilent = isSilentType(type)
  if (name === undefined && isSilent) return
  const wrong = nameProblem(name)
  if (wrong || typeof name !== 'string') {
    problems.push({ path: where, message: wrong ?? 'Give it a name.' })
    return
  }
  const key = name.toLowerCase()
  if (isSilent) {
    // Nothing is kept under its name: two texts may be called the same, and often are.
    groups.push(key)
    return
  }
  const first = names.get(key)
  if (first)
    problems.push({
      path: where,
      message: `The name ${name} is used already, at ${first}. Names must differ.`,
    })
  else names.set(key, path)
}

function checkWords(element: Json, path: string, { problems }: Scope): void {
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
