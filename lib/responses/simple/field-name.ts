const escaped = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(
    /[.!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** The name of a question's field, which is its id as well: no space, and a dot only between its parts. */
export const fieldName = (question: string) => `q.${escaped(question)}`

/** The name of a field inside another. */
export const innerName = (outer: string, ...inner: (string | number)[]) =>
  [outer, ...inner.map((part) => escaped(String(part)))].join('.')

/**
 * A choice's value as a form can send it. Most are words and stand as such; numbers, and words that a form would change
 * on the way, stand as JSON behind an equals sign.
 */
export function encodeChoice(value: unknown): string {
  return typeof value === 'string' &&
    /^[^=\s\u0000-\u001F](?:[^\u0000-\u001F]*\S)?$/u.test(value) &&
    value.isWellFormed()
    ? value
    : `=${JSON.stringify(value)}`
}

/** What was encoded. Of anything else, the words as they are: the questionnaire will refuse them. */
export function decodeChoice(text: string): unknown {
  if (!text.startsWith('=')) return text
  try {
    return JSON.parse(text.slice(1)) as unknown
  } catch {
    return text
  }
}
