/** What is wrong with a questionnaire's JSON, and where: `path` reads like pages[0].elements[2].name. */
export type DefinitionProblem = { path: string; message: string }

export type Json = Record<string, unknown>

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The path of a child: `at('pages[0]', 'name')`, `at('pages', 0)`. */
export function at(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}
