import { createHash } from 'node:crypto'
import { innerName } from './field-name'
import { DRAWN, textIn } from './typed'
import type { Option, Part, SimpleQuestion, TextField } from './types'

export type Pair = [name: string, value: string]

/** What a browser sends of a question that nobody has touched. */
export function pairsOf(question: SimpleQuestion): Pair[] {
  return [
    [DRAWN, question.id],
    ...bodyPairs(question),
    ...(question.comment ? [textPair(question.comment)] : []),
  ]
}

const textPair = ({ id, value, rows, inputType }: TextField): Pair => {
  if (rows > 1) return [id, value]
  const line = value.replace(/\n/g, '')
  return [id, inputType === 'email' || inputType === 'url' ? line.trim() : line]
}

const optionPairs = (id: string, options: Option[]): Pair[] =>
  options.flatMap(({ chosen, value, own }) => [
    ...(chosen ? [[id, value] as Pair] : []),
    ...(own ? [textPair(own)] : []),
  ])

function bodyPairs({ id, body }: SimpleQuestion): Pair[] {
  switch (body.kind) {
    case 'text':
    case 'signature':
      return [textPair(body.field)]
    case 'fields':
    case 'date':
      return body.fields.map(textPair)
    case 'choices':
      return optionPairs(id, body.options)
    case 'select': {
      const chosen = body.options.find((option) => option.chosen)
      return [[id, chosen?.value ?? ''], ...(body.own ? [textPair(body.own)] : [])]
    }
    case 'ranks':
      return body.items.map(({ id, rank }) => [id, rank])
    case 'rows':
      return body.rows.flatMap((row) => optionPairs(row.id, row.options))
    case 'groups':
      return [
        [innerName(id, 'count'), String(body.count)],
        ...body.groups.flatMap((group) => questionsOf(group.parts).flatMap(pairsOf)),
      ]
    case 'shown':
      return []
  }
}

/** The questions among the parts of a page, in order. */
export const questionsOf = (parts: Part[]): SimpleQuestion[] =>
  parts.flatMap((part) => {
    if (part.kind === 'question') return [part.question]
    return part.kind === 'panel' ? questionsOf(part.parts) : []
  })

/** A question with those inside its groups. */
export const withInner = (question: SimpleQuestion): SimpleQuestion[] => [
  question,
  ...(question.body.kind === 'groups'
    ? question.body.groups.flatMap(({ parts }) => questionsOf(parts).flatMap(withInner))
    : []),
]

/** What a form says of one question and those inside it. */
export function pairsIn(form: URLSearchParams, id: string): Pair[] {
  const isOwn = (name: string) => name === id || name.startsWith(`${id}.`)
  return [...new Set(form.keys())].flatMap((name) => {
    if (name === DRAWN)
      return form
        .getAll(DRAWN)
        .filter(isOwn)
        .map((value): Pair => [name, value])
    if (!isOwn(name)) return []
    return form.getAll(name).length === 1
      ? [[name, textIn(form, name)] as Pair]
      : form.getAll(name).map((value): Pair => [name, value])
  })
}

/** A mark of what stood in the fields: where it is the same when they come back, nobody has changed anything. */
export function markOf(pairs: Pair[]): string {
  const lines = pairs.map(([name, value]) => JSON.stringify([name, value])).sort()
  return createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 16)
}

/** Of a question of the page: what its answer and its comment were based on, and a mark of what was drawn. */
export type Basis = { revision: number; comment: number; mark: string }

export const basisName = (id: string) => `based.${id}`
export const writeBasis = ({ revision, comment, mark }: Basis) => `${revision}.${comment}.${mark}`

export function readBasis(form: URLSearchParams, id: string): Basis | null {
  const found = /^(\d{1,9})\.(\d{1,9})\.([\w-]{16})$/.exec(form.get(basisName(id)) ?? '')
  return found && { revision: Number(found[1]), comment: Number(found[2]), mark: found[3]! }
}
