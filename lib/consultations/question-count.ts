/** Kinds of element that ask nothing. */
const SILENT = new Set(['html', 'panel', 'image', 'expression'])

type Json = Record<string, unknown>
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How many questions a definition asks, panels looked into. Says nothing of whether they are right. */
export function questionCount(definition: unknown): number {
  if (!isJson(definition)) return 0
  const lists = [definition.pages, definition.elements].filter(Array.isArray)
  return lists.flat().reduce<number>((sum, element) => sum + countIn(element), 0)
}

function countIn(element: unknown): number {
  if (!isJson(element)) return 0
  const own = typeof element.type === 'string' && !SILENT.has(element.type) ? 1 : 0
  return own + questionCount(element)
}
