import { isJson, type Json } from './edit-definition'

/** Choices as one edits them: one a line, `value | text`, or only the text where both are the same. */
export function linesOf(items: unknown, key: 'value' | 'name' = 'value'): string {
  if (!Array.isArray(items)) return ''
  return items.map((item) => lineOf(item, key)).join('\n')
}

const wordsKey = (key: 'value' | 'name') => (key === 'name' ? 'title' : 'text')

function lineOf(item: unknown, key: 'value' | 'name'): string {
  if (!isJson(item)) return String(item)
  const words = item[wordsKey(key)]
  const text = isJson(words) ? words.default : words
  const value = String(item[key] ?? '')
  return typeof text === 'string' && text !== '' && text !== value ? `${value} | ${text}` : value
}

/** The choices that lines mean. What else stands on a choice of the same value, such as a condition, is kept. */
export function itemsOf(lines: string, before: unknown, key: 'value' | 'name' = 'value'): unknown[] {
  const known = new Map((Array.isArray(before) ? before : []).map((item) => [valueIn(item, key), item]))
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [value = '', ...rest] = line.split('|').map((part) => part.trim())
      return itemOf(value, rest.join(' | '), known.get(value), key)
    })
}

const valueIn = (item: unknown, key: 'value' | 'name') => String(isJson(item) ? (item[key] ?? '') : item)

function itemOf(value: string, text: string, before: unknown, key: 'value' | 'name'): unknown {
  const old: Json = isJson(before) ? before : {}
  // A number stays a number: answers are compared with it.
  const same = isJson(before) ? before[key] : before
  const kept = same !== undefined && String(same) === value ? same : value
  const { [wordsKey(key)]: words, ...rest } = old
  const shown = isJson(words) ? { ...words, default: text || value } : text
  const item = { ...rest, [key]: kept, ...(shown ? { [wordsKey(key)]: shown } : {}) }
  return key === 'value' && Object.keys(item).length === 1 ? kept : item
}
