import { createHash } from 'node:crypto'

/** SHA-256 of an answer's text: tells whether it is still what was read. The desk's query computes the same in SQL. */
export function answerHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The text of an answer, '' where the question was not answered. */
export function answerText(answers: unknown, question: string): string {
  const value = (answers as Record<string, unknown> | null)?.[question]
  return typeof value === 'string' ? value : ''
}
