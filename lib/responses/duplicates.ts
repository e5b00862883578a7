import { createHash } from 'node:crypto'
import type { Answers } from './types'

/** Words in one's own writing: shorter texts are choices and labels, and many people write the same few words. */
const WORDS_OF_A_TEXT = 4
/** Letters and figures in all, below which the same words are no sign of anything. */
const ENOUGH = 40

/**
 * What stands for the words that somebody wrote, whatever their case, spacing and punctuation: two answers with the same
 * are the same words sent twice. Null where too little was written to tell.
 */
export function answersHash(answers: Answers): string | null {
  const texts = textsIn(answers)
    .map(wordsOf)
    .filter((words) => words.length >= WORDS_OF_A_TEXT)
    .map((words) => words.join(' '))
    .sort()
  const all = texts.join('\n')
  return all.length < ENOUGH ? null : createHash('sha256').update(all).digest('base64url')
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

function wordsOf(text: string): string[] {
  // A file travels as a data address: what is in it are no words.
  if (/^data:[^,\s]*,/.test(text)) return []
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}
