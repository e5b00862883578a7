import { createHash } from 'node:crypto'
import { z } from 'zod'
import { applyRedactions } from '../methods/redaction/apply-redactions'
import { MARKS } from '../methods/redaction/proposal'
import { proposeRedactions } from '../methods/redaction/propose-redactions'
import { REDACTION_KINDS, type RedactionKind } from './schema'
import type { KeptRedaction, PassageView } from './types'

/** What stands in the public text for each kind. */
export const markOf = (kind: RedactionKind) => (kind === 'other' ? '[words removed]' : MARKS[kind])

const Kept = z.array(
  z.object({
    kind: z.enum(REDACTION_KINDS).catch('other'),
    start: z.number(),
    end: z.number(),
    why: z.string().default(''),
  }),
)

/** What is kept of a decision, as it comes from the database. */
export function keptRedactions(json: unknown): KeptRedaction[] {
  return Kept.parse(json ?? [])
}

/** The text without the passages, and its SHA-256. */
export function publicTextWithout(text: string, passages: KeptRedaction[]) {
  const marked = passages.map(({ kind, start, end }) => ({ start, end, mark: markOf(kind) }))
  const { publicText, fingerprint } = applyRedactions(text, marked)
  return { publicText, sha256: fingerprint }
}

export const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Every place where words stand in a text, whatever their case; inside of a longer word they are another word. */
export function placesOf(text: string, words: string): { start: number; end: number }[] {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** Passages in the order of the text; those that overlap become one, of the kind and reason of the first. */
export function joined(passages: KeptRedaction[]): KeptRedaction[] {
  const result: KeptRedaction[] = []
  for (const passage of passages.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last && passage.start < last.end) {
      last.end = Math.max(last.end, passage.end)
      if (!last.why.includes(passage.why)) last.why = `${last.why} ${passage.why}`
    } else result.push({ ...passage })
  }
  return result
}

/**
 * What a person is asked about: everything that a calculation proposes, and what a person has taken out before.
 * @param decided what is taken out now; null: nobody has decided, and all that is proposed is ticked
 * @param own passages of an earlier text that stand in this one too
 */
export function passagesToDecide(
  text: string,
  decided: KeptRedaction[] | null,
  own: KeptRedaction[] = [],
): PassageView[] {
  const view = (one: KeptRedaction, isOut: boolean, isOwn: boolean): PassageView => ({
    ...one,
    text: text.slice(one.start, one.end),
    mark: markOf(one.kind),
    ...{ isOut, isOwn },
  })
  const proposals = proposeRedactions(text)
  const isProposed = (one: KeptRedaction) =>
    proposals.some(({ start, end }) => start === one.start && end === one.end)
  const out = decided ?? joined(own)
  const isFree = ({ start, end }: { start: number; end: number }) =>
    !out.some((one) => start < one.end && end > one.start)
  return [
    ...out.map((one) => view(one, true, !isProposed(one))),
    ...proposals.filter(isFree).map((one) => view(one, decided === null, false)),
  ].sort((a, b) => a.start - b.start)
}

/** What was taken out of an answer that falls into a passage of it, by place in the passage. */
export function redactionsWithin(
  redactions: KeptRedaction[],
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
): KeptRedaction[] {
  return redactions.flatMap((one) => {
    const [start, end] = [Math.max(one.start, startsAt), Math.min(one.end, endsAt)]
    return start < end ? [{ ...one, start: start - startsAt, end: end - startsAt }] : []
  })
}
