import type { ThemeEventView } from './types'

const NAMES: Record<string, string> = {
  title: 'Name',
  description: 'What it says',
  includes: 'What belongs to it',
  excludes: 'What does not belong to it',
  heading: 'Heading',
  addressees: 'Said to',
  place: 'Place',
  into: 'Into',
  took: 'Took in',
  from: 'From',
  to: 'To',
  answers: 'Answers',
  joined: 'Of them coded to both',
  quotes: 'Quotes',
  source: 'From',
}

/** What an event of the code frame says, field by field, as people read it. A pair is what it was and what it is. */
export function eventFields(what: string, detail: unknown): ThemeEventView['fields'] {
  const entries = Object.entries((detail ?? {}) as Record<string, unknown>)
  const isChange = what === 'changed' || what === 'moved'
  return entries.flatMap(([key, value]): ThemeEventView['fields'] => {
    const name = NAMES[key]
    if (!name) return []
    if (isChange && Array.isArray(value) && value.length === 2)
      return [{ name, before: inWords(value[0]), after: inWords(value[1]) }]
    return [{ name, before: null, after: inWords(value) }]
  })
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  return value === null || value === undefined || value === '' ? 'nothing' : String(value)
}
