type Json = Record<string, unknown>
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const SILENT = new Set(['html', 'image', 'expression'])

/** What a questionnaire asks, in the order in which it asks: the questions' titles in English, panels looked into. */
export function questionTitles(definition: unknown): string[] {
  if (!isJson(definition)) return []
  const lists = [definition.pages, definition.elements].filter(Array.isArray)
  return lists.flat().flatMap(titlesIn)
}

function titlesIn(element: unknown): string[] {
  if (!isJson(element)) return []
  const { type, title, name } = element
  if (typeof type !== 'string' || type === 'panel') return questionTitles(element)
  if (SILENT.has(type)) return []
  const text = textOf(title) || (typeof name === 'string' ? name : '')
  return text ? [text] : []
}

function textOf(title: unknown): string {
  if (typeof title === 'string') return title
  if (!isJson(title)) return ''
  return [title.default, title.en].find((text) => typeof text === 'string') ?? ''
}
