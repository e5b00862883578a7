import type { Model, PageModel, Question } from 'survey-core'
import { sameValue } from '../same-answers'
import type { Answers } from '../types'
import type { FieldProblem } from './draw-page'
import { fieldName, innerName } from './field-name'
import { markOf, pairsIn, readBasis } from './form-pairs'
import { blankPartOf, livePartsOf, titleOf, valueAt, type Loose } from './loose-question'
import { readChoices, readPoint, readRanks, readRows } from './read-choices'
import { readSeveral, readSignature, readSlider, readText, type Reading } from './read-fields'
import { cleanText } from '../answer-text'
import { textIn, type Typed } from './typed'

export type Change = { key: string; value: unknown; basedOn: number }

/** More entries than any group has: a count beyond it was made up. */
const MOST_ENTRIES = 200

/** What pressing a button inside a group asks for. */
export type GroupStep = { kind: 'add'; id: string } | { kind: 'remove'; id: string; at: number }

type Reader = { typed: Typed; problems: FieldProblem[]; step: GroupStep | null }

/**
 * What a form that came back changes: of each question that was drawn and whose fields are not as they were drawn. What
 * cannot be read is named, and changes nothing.
 */
export function readPage(
  model: Model,
  number: number,
  answers: Answers,
  typed: Typed,
  step: GroupStep | null,
): { changes: Change[]; problems: FieldProblem[] } {
  const reader: Reader = { typed, problems: [], step }
  const changes = new Map<string, Change>()
  for (const question of (model.pages[number] as PageModel).questions as Loose[]) {
    const id = fieldName(question.name)
    const basis = readBasis(typed.form, id)
    if (!basis || !typed.drawn.has(id)) continue
    const isStepIn = step !== null && (step.id === id || step.id.startsWith(`${id}.`))
    if (!isStepIn && markOf(pairsIn(typed.form, id)) === basis.mark) {
      // As it was drawn; what could not be read then was never drawn.
      continue
    }
    const key = question.getValueName()
    const commentKey = `${key}-Comment`
    const read = readQuestion(question, id, answers[key], answers[commentKey], reader)
    if (!read) continue
    if (!sameValue(read.value, answers[key]))
      changes.set(key, { key, value: read.value ?? null, basedOn: basis.revision })
    if (read.hasComment && !sameValue(read.comment, answers[commentKey]))
      changes.set(commentKey, { key: commentKey, value: read.comment ?? null, basedOn: basis.comment })
  }
  return { changes: [...changes.values()], problems: reader.problems }
}

type Read = { value: unknown; comment: unknown; hasComment: boolean }

/** Null where what was typed could not be read at all. */
function readQuestion(
  question: Loose,
  id: string,
  before: unknown,
  commentBefore: unknown,
  reader: Reader,
): Read | null {
  const { form } = reader.typed
  const commentId = innerName(id, 'comment')
  const comment = form.has(commentId) ? cleanText(textIn(form, commentId)) : undefined
  const own = valueOf(question, id, before, reader)
  if (!own) return null
  if ('comment' in own) return { value: own.value, comment: own.comment, hasComment: true }
  const words = comment?.trim() === '' ? undefined : comment
  return {
    value: own.value,
    comment: words ?? (form.has(commentId) ? undefined : commentBefore),
    hasComment: form.has(commentId),
  }
}

function valueOf(
  question: Loose,
  id: string,
  before: unknown,
  reader: Reader,
): { value: unknown; comment?: unknown } | null {
  const { form } = reader.typed
  const say = (problem: string, at = id) => {
    reader.problems.push({ id: at, title: titleOf(question), message: problem })
    return null
  }
  const plainly = (read: Reading) => ('value' in read ? read : say(read.problem, id))
  switch (question.getType()) {
    case 'text':
    case 'comment':
      return plainly(readText(question, id, form))
    case 'slider':
      return plainly(readSlider(question, id, form))
    case 'signaturepad':
      return plainly(readSignature(id, form, before))
    case 'multipletext': {
      const { value, problems } = readSeveral(question, id, form, before)
      for (const { at, problem } of problems) say(problem, at)
      return { value }
    }
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
    case 'tagbox':
    case 'imagepicker':
      return readChoices(question, id, form)
    case 'boolean':
    case 'rating':
      return readPoint(id, form)
    case 'ranking': {
      const { value, problem } = readRanks(question, id, form)
      return problem ? say(problem) : { value }
    }
    case 'matrix':
      return readRows(question, id, form, before)
    case 'paneldynamic':
    case 'matrixdynamic':
      return { value: entriesOf(question, id, before, reader) }
    case 'matrixdropdown':
      return { value: tableOf(question, id, before, reader) }
    default:
      return { value: before }
  }
}

/** The entries of a repeating group, as many as were drawn, and after that what a button asks for. */
function entriesOf(question: Loose, id: string, before: unknown, reader: Reader): unknown {
  const sent = Number(reader.typed.form.get(innerName(id, 'count')))
  const count = Number.isInteger(sent) && sent >= 0 ? Math.min(sent, MOST_ENTRIES) : 0
  const live = livePartsOf(question)
  const entries: Record<string, unknown>[] = Array.from({ length: count }, (_, i) =>
    recordOf(live[i]?.questions ?? blankPartOf(question), innerName(id, i), valueAt(before, i), reader),
  )
  const { step } = reader
  if (step?.kind === 'add' && step.id === id) entries.push({})
  if (step?.kind === 'remove' && step.id === id) entries.splice(step.at, 1)
  const isEmpty = entries.every((entry) => Object.keys(entry).length === 0)
  const isUntouched = before === undefined && isEmpty && step?.id !== id
  return entries.length === 0 || isUntouched ? undefined : entries
}

function tableOf(question: Loose, id: string, before: unknown, reader: Reader): unknown {
  const kept = { ...((before ?? {}) as Record<string, unknown>) }
  for (const { key, questions, asked } of livePartsOf(question)) {
    if (!asked) continue
    const record = recordOf(questions, innerName(id, key), valueAt(before, key), reader)
    if (Object.keys(record).length > 0) kept[String(key)] = record
    else delete kept[String(key)]
  }
  return Object.keys(kept).length > 0 ? kept : undefined
}

/** The answers of one entry. Questions that were not drawn keep what they had. */
function recordOf(
  questions: Question[],
  id: string,
  before: unknown,
  reader: Reader,
): Record<string, unknown> {
  const record = { ...((before ?? {}) as Record<string, unknown>) }
  for (const inner of questions as Loose[]) {
    const at = innerName(id, inner.name)
    if (!reader.typed.drawn.has(at)) continue
    const key = inner.getValueName()
    const read = readQuestion(inner, at, record[key], record[`${key}-Comment`], reader)
    if (!read) continue
    put(record, key, read.value)
    if (read.hasComment) put(record, `${key}-Comment`, read.comment)
  }
  return record
}

function put(record: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete record[key]
  else record[key] = value
}
