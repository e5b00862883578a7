/**
 * Edits of a SurveyJS definition as the plain editor makes them: each returns a changed copy and leaves whatever it
 * does not know as it is. Pure; safe in the browser.
 */
export type Json = Record<string, unknown>
export type Definition = Json
export type Where = { page: number; element: number }

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const jsonsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

/** The pages; elements that stand without one are put on a page of their own. */
export function pagesOf(definition: Definition): Json[] {
  if (Array.isArray(definition.pages)) return jsonsIn(definition.pages)
  return Array.isArray(definition.elements) ? [{ name: 'page1', elements: definition.elements }] : []
}

export const elementsOf = (page: Json | undefined): Json[] => jsonsIn(page?.elements)

function withPages(definition: Definition, pages: Json[]): Definition {
  const { elements: _, ...rest } = definition
  return { ...rest, pages }
}

const replaced = <T>(items: T[], i: number, change: (item: T) => T): T[] =>
  items.map((item, j) => (i === j ? change(item) : item))

/** A field set, or taken out where the value is empty. Texts in several languages change in their first one only. */
export function setField(target: Json, key: string, value: unknown): Json {
  const before = target[key]
  if (isJson(before) && 'default' in before) return { ...target, [key]: { ...before, default: value } }
  const { [key]: _, ...rest } = target
  return value === undefined || value === '' || value === false ? rest : { ...target, [key]: value }
}

/** A text as one edits it. */
export function textIn(target: Json, key: string): string {
  const value = target[key]
  if (typeof value === 'string') return value
  return isJson(value) && typeof value.default === 'string' ? value.default : ''
}

export function changePage(definition: Definition, page: number, key: string, value: unknown): Definition {
  return withPages(
    definition,
    replaced(pagesOf(definition), page, (one) => setField(one, key, value)),
  )
}

export function changeElement(
  definition: Definition,
  { page, element }: Where,
  change: (element: Json) => Json,
): Definition {
  return withPages(
    definition,
    replaced(pagesOf(definition), page, (one) => ({
      ...one,
      elements: replaced(elementsOf(one), element, change),
    })),
  )
}

export function addPage(definition: Definition): Definition {
  const pages = pagesOf(definition)
  const name = freeName(
    'page',
    pages.map((page) => String(page.name)),
  )
  return withPages(definition, [...pages, { name, elements: [] }])
}

export function removePage(definition: Definition, page: number): Definition {
  return withPages(
    definition,
    pagesOf(definition).filter((_, i) => i !== page),
  )
}

export function movePage(definition: Definition, page: number, by: 1 | -1): Definition {
  const pages = [...pagesOf(definition)]
  const [moved] = pages.splice(page, 1)
  if (moved) pages.splice(Math.max(0, page + by), 0, moved)
  return withPages(definition, pages)
}

export function addElement(definition: Definition, page: number, type: string): Definition {
  const element = newElement(type, freeName(type === 'html' ? 'words' : 'question', namesIn(definition)))
  return withPages(
    definition,
    replaced(pagesOf(definition), page, (one) => ({ ...one, elements: [...elementsOf(one), element] })),
  )
}

export function removeElement(definition: Definition, { page, element }: Where): Definition {
  return withPages(
    definition,
    replaced(pagesOf(definition), page, (one) => ({
      ...one,
      elements: elementsOf(one).filter((_, i) => i !== element),
    })),
  )
}

/** One place up or down; over the edge of a page to the page before or after. */
export function moveElement(definition: Definition, { page, element }: Where, by: 1 | -1): Definition {
  const pages = pagesOf(definition)
  const moved = elementsOf(pages[page])[element]
  const target = element + by
  const within = target >= 0 && target < elementsOf(pages[page]).length
  const toPage = within ? page : page + by
  if (!moved || !pages[toPage]) return definition
  const without = pagesOf(removeElement(definition, { page, element }))
  const place = within ? target : by === 1 ? 0 : elementsOf(pages[toPage]).length
  return withPages(
    definition,
    replaced(without, toPage, (one) => ({
      ...one,
      elements: elementsOf(one).toSpliced(place, 0, moved),
    })),
  )
}

/** Gives a question another name, in the conditions and texts that name it too. */
export function renameElement(definition: Definition, where: Where, name: string): Definition {
  const old = elementsOf(pagesOf(definition)[where.page])[where.element]?.name
  const changed = changeElement(definition, where, (element) => ({ ...element, name }))
  if (typeof old !== 'string' || old === '') return changed
  const named = new RegExp(`\\{${old.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[}.\\[-])`, 'g')
  return inTexts(changed, (text) => text.replace(named, () => `{${name}`)) as Definition
}

function inTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => inTexts(item, change))
  if (!isJson(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inTexts(child, change)]))
}

/** Every name in the definition, groups looked into. */
export function namesIn(definition: Definition): string[] {
  const inside = (elements: Json[]): string[] =>
    elements.flatMap((element) => [String(element.name ?? ''), ...inside(elementsOf(element))])
  return inside(pagesOf(definition).flatMap(elementsOf))
}

function freeName(stem: string, taken: string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()))
  for (let n = 1; ; n++) if (!lower.has(`${stem}${n}`)) return `${stem}${n}`
}

function newElement(type: string, name: string): Json {
  const base = { type, name, title: 'New question' }
  switch (type) {
    case 'comment':
      return { ...base, maxLength: 4000, rows: 6 }
    case 'text':
      return { ...base, maxLength: 200 }
    case 'matrix':
      return { ...base, columns: ['Agree', 'Disagree'], rows: ['First statement', 'Second statement'] }
    case 'multipletext':
      return { ...base, items: [{ name: 'first', title: 'First' }] }
    case 'html':
      return { type, name, html: '<p>Words to read</p>' }
    case 'boolean':
    case 'rating':
      return base
    default:
      return { ...base, choices: ['First', 'Second'] }
  }
}
