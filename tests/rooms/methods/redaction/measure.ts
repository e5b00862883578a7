import { proposeRedactions } from '@/lib/methods/redaction/propose-redactions'
import type { Kind } from '@/lib/methods/redaction/proposal'
import type { MadeAnswer } from './made-answers'

/** How many passages there were and how many of them were found; how many proposals there were and how many were right. */
export type Measure = {
  there: number
  found: number
  proposed: number
  right: number
  missed: string[]
  wrong: string[]
}

/** A passage is found where four fifths of its letters and figures are proposed, by whatever kind. */
const ENOUGH = 0.8

export function measure(answers: MadeAnswer[]): Map<Kind, Measure> {
  const byKind = new Map<Kind, Measure>()
  const of = (kind: Kind) => {
    const one = byKind.get(kind) ?? { there: 0, found: 0, proposed: 0, right: 0, missed: [], wrong: [] }
    byKind.set(kind, one)
    return one
  }
  for (const { text, personal } of answers) {
    const proposals = proposeRedactions(text)
    for (const { kind, start, end } of personal) {
      const one = of(kind)
      one.there++
      if (covered(text, start, end, proposals) >= ENOUGH) one.found++
      else one.missed.push(text.slice(start, end))
    }
    for (const proposal of proposals) {
      const one = of(proposal.kind)
      one.proposed++
      if (personal.some(({ start, end }) => start < proposal.end && end > proposal.start)) one.right++
      else one.wrong.push(`${proposal.text} in ${text}`)
    }
  }
  return byKind
}

function covered(
  text: string,
  start: number,
  end: number,
  proposals: { start: number; end: number }[],
): number {
  let letters = 0
  let hit = 0
  for (let at = start; at < end; at++) {
    if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue
    letters++
    if (proposals.some((one) => one.start <= at && at < one.end)) hit++
  }
  return hit / letters
}
