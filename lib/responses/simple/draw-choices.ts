import { isDeepStrictEqual } from 'node:util'
import { plain } from '../question-shape'
import { emptyField, type Filling } from './draw-fields'
import { decodeChoice, encodeChoice, innerName } from './field-name'
import {
  isSeveral,
  keepsOtherApart,
  labelOf,
  otherValue,
  valueAt,
  wordsOf,
  type Item,
  type Loose,
} from './loose-question'
import type { Body, Option, TextField } from './types'

/** What a choice is and was: its answer, and the words that stand with "other". */
export type Chosen = { value: unknown; comment: unknown }

const isIn = (chosen: unknown[], value: unknown) => chosen.some((one) => isDeepStrictEqual(one, value))

/** Options, the first with the question's own id: a summary of problems leads there. */
function optionsOf(id: string, items: Item[], chosen: unknown[]): Option[] {
  return items.map((item, i) => ({
    id: i === 0 ? id : innerName(id, `o${i}`),
    value: encodeChoice(item.value),
    label: labelOf(item),
    chosen: isIn(chosen, item.value),
  }))
}

const typedValues = (id: string, fill: Filling) =>
  fill.typed(id) === null ? null : fill.typedAll(id).map(decodeChoice)

/** Radios, or boxes to tick. */
export function choicesBody(question: Loose, id: string, answer: Chosen, fill: Filling): Body {
  const several = isSeveral(question)
  const items = (question.visibleChoices as Item[]).filter(({ isEnabled }) => isEnabled !== false)
  const { chosen, own } = chosenOf(question, id, answer, fill, items)
  const options = optionsOf(id, items, chosen)
  const other = otherValue(question)
  const withOwn = options.map((option) =>
    own && option.value === encodeChoice(other) ? { ...option, own } : option,
  )
  const clear = !several && !question.isRequired && answer.value !== undefined ? [noAnswer(id)] : []
  return { kind: 'choices', several, inline: false, options: [...withOwn, ...clear] }
}

/** One of many, in a list to pull down. */
export function selectBody(question: Loose, id: string, answer: Chosen, fill: Filling): Body {
  const items = (question.visibleChoices as Item[]).filter(({ isEnabled }) => isEnabled !== false)
  const { chosen, own } = chosenOf(question, id, answer, fill, items)
  return { kind: 'select', options: optionsOf(id, items, chosen), own: own ?? null }
}

/** A chosen radio cannot be taken back: this one stands for nothing. */
const noAnswer = (id: string): Option => ({
  ...{ id: innerName(id, 'none'), value: '', label: 'No answer: take back what I chose' },
  chosen: false,
})

function chosenOf(question: Loose, id: string, answer: Chosen, fill: Filling, items: Item[]) {
  const kept = [answer.value].flat().filter((one) => one !== undefined && one !== null)
  const other = otherValue(question)
  const isApart = keepsOtherApart(question)
  const offered = items.map(({ value }) => value)
  // Own words in place of a choice: the box for "other" is ticked, and they stand in its field.
  const words = other === undefined || isApart ? [] : kept.filter((one) => !isIn(offered, one))
  const known = [...kept.filter((one) => !words.includes(one)), ...(words.length > 0 ? [other] : [])]
  const chosen = typedValues(id, fill) ?? known
  // Where a question takes a comment anyhow, the words for "other" stand there.
  if (other === undefined || (isApart && question.showCommentArea)) return { chosen, own: undefined }
  const text = isApart ? answer.comment : words[0]
  return { chosen, own: otherField(question, id, text, fill) }
}

function otherField(question: Loose, id: string, text: unknown, fill: Filling): TextField {
  const field = innerName(id, 'other')
  const label = labelOf(question.otherItem as Item)
  return {
    ...emptyField(field, `${label}: say what`),
    ...{ error: fill.error(field), value: fill.typed(field) ?? (typeof text === 'string' ? text : '') },
  }
}

/** Yes or no, and the points of a scale. */
export function pointsBody(question: Loose, id: string, value: unknown, fill: Filling): Body {
  const items = question.getType() === 'boolean' ? yesAndNo(question) : scaleOf(question)
  const chosen = typedValues(id, fill) ?? (value === undefined ? [] : [value])
  const clear = !question.isRequired && value !== undefined ? [noAnswer(id)] : []
  const options = [...optionsOf(id, items, chosen), ...clear]
  return { kind: 'choices', several: false, inline: options.every(({ label }) => label.length < 6), options }
}

const asItem = (value: unknown, label: string): Item => ({ value, locText: { renderedHtml: label } })

function yesAndNo(question: Loose): Item[] {
  const call = (name: string) => (question[name] as () => unknown).call(question)
  return [
    asItem(call('getValueTrue'), wordsOf(question.locLabelTrue)),
    asItem(call('getValueFalse'), wordsOf(question.locLabelFalse)),
  ]
}

/** The ends of a scale say what they mean. */
function scaleOf(question: Loose): Item[] {
  const items = question.visibleRateValues as Item[]
  const ends = [wordsOf(question.locMinRateDescription), wordsOf(question.locMaxRateDescription)]
  return items.map((item, i) => {
    const end = i === 0 ? ends[0] : i === items.length - 1 ? ends[1] : ''
    return asItem(item.value, end && end !== labelOf(item) ? `${labelOf(item)}: ${end}` : labelOf(item))
  })
}

/** A place for each choice. */
export function ranksBody(question: Loose, id: string, value: unknown, fill: Filling): Body {
  const ranked: unknown[] = Array.isArray(value) ? value : []
  const items = (question.choices as Item[]).filter(
    (item) => (item as Item & { isVisible?: boolean }).isVisible !== false,
  )
  return {
    kind: 'ranks',
    items: items.map((item, i) => {
      const field = i === 0 ? id : innerName(id, encodeChoice(item.value))
      const at = ranked.findIndex((one) => isDeepStrictEqual(one, item.value))
      return { id: field, label: labelOf(item), rank: fill.typed(field) ?? (at < 0 ? '' : String(at + 1)) }
    }),
  }
}

/** A table of choices, asked row by row. */
export function rowsBody(question: Loose, id: string, value: unknown, fill: Filling): Body {
  const columns = question.visibleColumns as Item[]
  const several = question.cellType === 'checkbox'
  const rows = question.visibleRows as { name: unknown; text?: string }[]
  return {
    ...{ kind: 'rows', several },
    rows: rows.map((row) => {
      const name = String(row.name)
      const field = innerName(id, name)
      const cell = valueAt(value, name)
      const kept = [cell].flat().filter((one) => one !== undefined && one !== null)
      const clear =
        !several && !question.isRequired && !question.eachRowRequired && kept.length > 0
          ? [noAnswer(field)]
          : []
      return {
        ...{ id: field, label: plain(row.text ?? '') || name, error: fill.error(field) },
        options: [...optionsOf(field, columns, typedValues(field, fill) ?? kept), ...clear],
      }
    }),
  }
}
