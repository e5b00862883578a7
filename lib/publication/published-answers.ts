import { createHash } from 'node:crypto'
import { applyRedactions } from '../methods/redaction/apply-redactions'
import { proposeRedactions } from '../methods/redaction/propose-redactions'
import { answerHash } from '../responses/answer-hash'
import { answerLines } from '../responses/answer-lines'
import { isPlainObject } from '../responses/answer-text'
import { questionsIn, type QuestionInfo } from '../responses/question-list'
import { textQuestions } from '../responses/text-questions'
import type { Answers, Definition } from '../responses/types'
import type { HeldWhy, PublishedAnswer } from './types'

export type Decided = { questionName: string; answerHash: string; publicText: string }

type Given = { definition: Definition; answers: Answers; decided: Decided[]; isPerson: boolean }

type Held = { question: string; why: HeldWhy }

/** Kinds of question whose answers are choices alone: of these a person's answer says nothing that they did not choose. */
const CHOICES = [
  'radiogroup',
  'dropdown',
  'checkbox',
  'tagbox',
  'ranking',
  'rating',
  'boolean',
  'imagepicker',
  'matrix',
]
/** Drawn by hand, sent as a file, or worked out: never published. */
const NEVER = ['signaturepad', 'file', 'expression']

/**
 * A response as it may be published, question by question, and the answers that have to be looked at first. Words are
 * those of the decided public text. Where nobody decided, a body's words are published as written if nothing in them may
 * say who somebody is, and held back if something may; a person's are always held back. Of a person nothing but words
 * that were looked at and choices is published.
 */
export function publishedAnswers({ definition, answers, decided, isPerson }: Given): {
  answers: PublishedAnswer[]
  held: Held[]
} {
  const inWords = new Set(textQuestions([definition]).map(({ name }) => name))
  const held: Held[] = []
  const shown: Answers = { ...answers }
  for (const [name, value] of Object.entries(answers)) {
    if (!inWords.has(name) || typeof value !== 'string' || value.trim() === '') continue
    const outcome = publicText(name, value, decided, isPerson)
    if ('why' in outcome) held.push({ question: name, why: outcome.why })
    shown[name] = 'why' in outcome ? '' : outcome.text
  }
  const isHeld = new Set(held.map(({ question }) => question))
  const questions = new Map(questionsIn(definition).map((question) => [question.name, question]))
  for (const info of questions.values())
    if (!inWords.has(info.key))
      shown[info.key] = isPerson ? onlyOffered(info, shown[info.key]) : withoutFound(info, shown[info.key])
  const result: PublishedAnswer[] = []
  for (const { name, key, question: title, lines } of answerLines(definition, shown)) {
    const info = questions.get(name)
    if (!info || !mayShow(info, inWords, isPerson)) continue
    const isCommentHeld = info.commentKey !== null && isHeld.has(info.commentKey)
    const rest = isCommentHeld ? lines.filter((line) => line !== `${info.commentLabel}: `) : lines
    const text = inWords.has(key) ? wordsOf(shown[key]) : rest.join('\n').trim()
    const waits = isHeld.has(key) || isCommentHeld
    if (text.trim() !== '' || waits)
      result.push({ ...answerOf(key, title, text), ...(waits ? { isHeld: true } : {}) })
  }
  return { answers: result, held }
}

/** Of a choice what was offered: own words that were kept in its place were looked at by nobody. */
function onlyOffered({ type, choices }: QuestionInfo, value: unknown): unknown {
  if (!CHOICES.includes(type)) return value
  const isOffered = (one: unknown) => choices.some((choice) => choice.value === one)
  if (Array.isArray(value)) return value.filter(isOffered)
  if (isPlainObject(value))
    return Object.fromEntries(Object.entries(value).filter(([, one]) => isOffered(one)))
  return isOffered(value) ? value : undefined
}

/**
 * What cannot be decided on at the desk, such as a cell of a table or own words in the place of a choice: what may say who
 * somebody is is left out of a body's answer by calculation.
 */
function withoutFound(info: QuestionInfo, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutFound(info, one))
  if (isPlainObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutFound(info, one)]))
  if (typeof value !== 'string' || info.choices.some((choice) => choice.value === value)) return value
  return applyRedactions(value, proposeRedactions(value)).publicText
}

const wordsOf = (value: unknown) => (typeof value === 'string' ? value : '')

const answerOf = (name: string, title: string, text: string): PublishedAnswer => ({
  ...{ name, title, text },
  sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
})

function mayShow({ type, key, inside }: QuestionInfo, inWords: Set<string>, isPerson: boolean): boolean {
  if (NEVER.includes(type)) return false
  return !isPerson || inWords.has(key) || (CHOICES.includes(type) && inside.length === 0)
}

function publicText(
  name: string,
  value: string,
  decided: Decided[],
  isPerson: boolean,
): { text: string } | { why: HeldWhy } {
  const decision = decided.find(({ questionName }) => questionName === name)
  if (decision?.answerHash === answerHash(value)) return { text: decision.publicText }
  if (decision) return { why: 'corrected' }
  if (isPerson) return { why: 'not-looked-at' }
  return proposeRedactions(value).length > 0 ? { why: 'found' } : { text: value }
}
