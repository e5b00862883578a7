import { isDeepStrictEqual } from 'node:util'
import { cleanText } from '../answer-text'
import { decodeChoice, encodeChoice, innerName } from './field-name'
import { isSeveral, keepsOtherApart, otherValue, type Item, type Loose } from './loose-question'
import { textIn } from './typed'

/** An answer and the words that stand with it. */
export type Chosen = { value: unknown; comment?: unknown }

const sentValues = (id: string, form: URLSearchParams) =>
  form
    .getAll(id)
    .filter((text) => text !== '')
    .map(decodeChoice)

/** One choice or several, with own words for "other". */
export function readChoices(question: Loose, id: string, form: URLSearchParams): Chosen {
  const other = otherValue(question)
  const words = other === undefined ? '' : cleanText(textIn(form, innerName(id, 'other')))
  let chosen = withAll(question, sentValues(id, form))
  // Words for "other" and nothing chosen: what was meant is plain.
  if (words.trim() !== '' && chosen.length === 0) chosen = [other]
  if (other !== undefined && !keepsOtherApart(question) && words.trim() !== '')
    chosen = chosen.map((one) => (isDeepStrictEqual(one, other) ? words : one))
  const value = isSeveral(question) ? chosen : chosen[0]
  const found = { value: Array.isArray(value) && value.length === 0 ? undefined : value }
  if (other === undefined || !keepsOtherApart(question) || question.showCommentArea) return found
  // Where as many are chosen as may be, "other" was not offered: words that were written for it before stay.
  if (!form.has(innerName(id, 'other'))) return found
  return { ...found, comment: words.trim() === '' ? undefined : words }
}

/** "Select all" stands for every choice that is offered, but for those that go alone. */
function withAll(question: Loose, chosen: unknown[]): unknown[] {
  if (!question.showSelectAllItem) return chosen
  const all = (question.selectAllItem as Item).value
  if (!chosen.some((one) => isDeepStrictEqual(one, all))) return chosen
  const special = ['selectAllItem', 'noneItem', 'otherItem', 'refuseItem', 'dontKnowItem'].map(
    (name) => (question[name] as Item | undefined)?.value,
  )
  return (question.visibleChoices as (Item & { isExclusive?: boolean })[])
    .filter(({ value, isExclusive }) => !isExclusive && !special.includes(value))
    .map(({ value }) => value)
}

export const readPoint = (id: string, form: URLSearchParams): Chosen => ({ value: sentValues(id, form)[0] })

type Ranked = { value: unknown; problem?: string }

/** The choices in the order of the places that were given to them. */
export function readRanks(question: Loose, id: string, form: URLSearchParams): Ranked {
  const ranked = (question.choices as Item[]).flatMap((item, i) => {
    const rank = form.get(i === 0 ? id : innerName(id, encodeChoice(item.value))) ?? ''
    return /^\d{1,3}$/.test(rank) ? [{ value: item.value, rank: Number(rank) }] : []
  })
  const isTwice = new Set(ranked.map(({ rank }) => rank)).size !== ranked.length
  if (isTwice) return { value: undefined, problem: 'Give each place to one answer only.' }
  const value = ranked.sort((a, b) => a.rank - b.rank).map((one) => one.value)
  return { value: value.length > 0 ? value : undefined }
}

/** A table of choices. Rows that were not shown keep what they had. */
export function readRows(question: Loose, id: string, form: URLSearchParams, before: unknown): Chosen {
  const shown = (question.visibleRows as { name: unknown }[]).map(({ name }) => String(name))
  const kept = Object.entries((before ?? {}) as Record<string, unknown>).filter(
    ([row]) => !shown.includes(row),
  )
  const read = shown.flatMap((row) => {
    const chosen = sentValues(innerName(id, row), form)
    if (chosen.length === 0) return []
    return [[row, question.cellType === 'checkbox' ? chosen : chosen[0]] as const]
  })
  const cells = [...kept, ...read]
  return { value: cells.length > 0 ? Object.fromEntries(cells) : undefined }
}
