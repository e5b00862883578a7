import type { AnswerKey } from '@/lib/analysis/types'

/** What stands in the desk's address: the filters, and the answer that is open. */
export type DeskAddress = {
  question?: string
  bodyType?: string
  borough?: string
  channel?: string
  basis?: string
  theme?: string
  /** A suggested theme: the answers that it is made of. */
  suggestion?: string
  /** Answers that say the same in nearly the same words. */
  group?: string
  position?: string
  evidence?: string
  escalated?: string
  show?: string
  search?: string
  at?: string
}

export function deskHref(path: string, address: DeskAddress): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(address)) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

export const atOf = ({ responseId, question }: AnswerKey) => `${responseId}~${question}`
