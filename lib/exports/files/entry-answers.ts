import type { AnswerColumn, EntryField } from '../answer-columns'
import type { Wanted } from '../responses-sql'

/** An answer of an entry: its question as `events[2].what`, the question's title, and the answer. */
type EntryAnswer = [question: string, title: string, answer: string]

/**
 * How the entries of a repeated group are parted into answers, or null for any other column. What is no list of entries (a
 * mark that it was left out, an answer of an older kind) gives undefined: it stands as one answer.
 */
export function entriesOf(
  { name, group }: AnswerColumn,
  values: Wanted['values'],
): ((answer: string) => EntryAnswer[] | undefined) | null {
  if (!group) return null
  const known = new Map(group.fields.map((field) => [field.name, field]))
  return (answer) =>
    listOf(answer)?.flatMap((entry, i) =>
      keysOf(entry, group.fields).flatMap((key): EntryAnswer[] => {
        const field = known.get(key)
        const said = saidOf(entry[key], values === 'labels' ? field : undefined)
        const heading = `${group.title}: entry ${i + 1}: ${field?.title ?? key}`
        return said === '' ? [] : [[`${name}[${i + 1}].${key}`, heading, said]]
      }),
    )
}

type Entry = Record<string, unknown>
const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function listOf(answer: string): Entry[] | undefined {
  if (!answer.startsWith('[')) return undefined
  try {
    const list: unknown = JSON.parse(answer)
    return Array.isArray(list) && list.every(isEntry) ? list : undefined
  } catch {
    return undefined
  }
}

/** In the order in which they were asked, and then what is asked no longer. */
function keysOf(entry: Entry, fields: EntryField[]): string[] {
  const asked = fields.map(({ name }) => name).filter((name) => name in entry)
  return [...asked, ...Object.keys(entry).filter((key) => !asked.includes(key))]
}

function saidOf(value: unknown, field: EntryField | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return value.map((one) => saidOf(one, field)).join('; ')
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value)
  return field?.choices.find(({ code }) => code === text)?.label ?? text
}
