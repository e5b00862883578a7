import { MARKS, type Kind } from '../methods/redaction/proposal'
import { proposeRedactions } from '../methods/redaction/propose-redactions'
import type { KeptRedaction } from '../redaction/types'

const KIND_OF_MARK = new Map(Object.entries(MARKS).map(([kind, mark]) => [mark, kind as Kind]))
const MARK = /(\[[^\]]*\]|…|\.\.\.)/

/** Said of words that were left out without another reason. */
const SHORTENED = 'Left out to shorten it.'

/**
 * What was taken out of a quote, by place in its excerpt, with the kind that its mark names and why: what a calculation says
 * of these words, else the reason that the person gave.
 * @param publicText the excerpt with words left out or put in square brackets (`isFaithful`)
 */
export function quoteRedactions(excerpt: string, publicText: string, why: string): KeptRedaction[] {
  const found: KeptRedaction[] = []
  const proposals = proposeRedactions(excerpt)
  let [at, mark] = [0, '']
  const leaveOut = (end: number) => {
    const raw = excerpt.slice(at, end)
    const words = raw.trim()
    if (/[\p{L}\p{N}]/u.test(words)) {
      const start = at + raw.indexOf(words)
      const place = { start, end: start + words.length }
      const reasons = proposals.filter((one) => one.start < place.end && one.end > place.start)
      const said = [...new Set(reasons.map((one) => one.why))].join(' ')
      found.push({
        kind: KIND_OF_MARK.get(mark) ?? reasons[0]?.kind ?? 'other',
        ...place,
        why: said || why || SHORTENED,
      })
    }
  }
  for (const piece of publicText.split(MARK)) {
    if (MARK.test(piece)) {
      mark = piece
      continue
    }
    const place = placeAfter(excerpt, piece, at)
    if (!place) continue
    leaveOut(place.start)
    ;[at, mark] = [place.end, '']
  }
  leaveOut(excerpt.length)
  return found
}

/** Where the words of a piece stand from a place on, whatever the spaces between them. */
function placeAfter(text: string, piece: string, from: number): { start: number; end: number } | null {
  const words = piece.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  const match = new RegExp(pattern, 'u').exec(text.slice(from))
  return match && { start: from + match.index, end: from + match.index + match[0].length }
}
