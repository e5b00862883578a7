import { createHash } from 'node:crypto'
import { InvalidInput } from '../../core/errors'

/** A passage to take out, in UTF-16 units of the original, and what stands there instead. */
export type Redaction = { start: number; end: number; mark: string }

/** A stretch of the public text: kept as it was, or a mark in the place of what was there. */
export type Stretch = { publicStart: number; publicEnd: number; start: number; end: number; isMark: boolean }

export type PublicText = {
  publicText: string
  /** SHA-256 of the public text in UTF-8, in small hexadecimal figures, as `sha256sum` writes it. */
  fingerprint: string
  /** All of both texts, in order. */
  stretches: Stretch[]
  /** Where a place of the public text is in the original: within a mark, where its passage begins, and at its end where that ends. */
  sourceOffset: (publicOffset: number) => number
  /** Where a place of the original is in the public text: within a passage taken out, where its mark begins. */
  publicOffset: (sourceOffset: number) => number
}

/**
 * The public text of an answer: accepted passages are replaced by their marks, all else is as it was written.
 * @throws InvalidInput where passages overlap or lie outside of the text
 */
export function applyRedactions(text: string, redactions: readonly Redaction[]): PublicText {
  const stretches = stretchesOf(
    text,
    redactions.toSorted((a, b) => a.start - b.start),
  )
  const publicText = stretches.map(({ piece }) => piece).join('')
  const places = stretches.map(({ piece: _piece, ...stretch }) => stretch)
  return {
    publicText,
    fingerprint: createHash('sha256').update(publicText, 'utf8').digest('hex'),
    stretches: places,
    sourceOffset: (offset) => mapped(places, offset, 'publicStart', 'publicEnd', 'start', 'end'),
    publicOffset: (offset) => mapped(places, offset, 'start', 'end', 'publicStart', 'publicEnd'),
  }
}

function stretchesOf(text: string, ordered: Redaction[]): (Stretch & { piece: string })[] {
  const stretches: (Stretch & { piece: string })[] = []
  let at = 0
  let publicAt = 0
  const add = (end: number, piece: string, isMark: boolean) => {
    if (end > at)
      stretches.push({
        start: at,
        end,
        publicStart: publicAt,
        publicEnd: publicAt + piece.length,
        isMark,
        piece,
      })
    publicAt += end > at ? piece.length : 0
    at = end
  }
  for (const { start, end, mark } of ordered) {
    if (start < at || end <= start || end > text.length)
      throw new InvalidInput('Passages to take out overlap, or lie outside of the text. Choose them again.')
    add(start, text.slice(at, start), false)
    add(end, mark, true)
  }
  add(text.length, text.slice(at), false)
  return stretches
}

type Edge = 'start' | 'end' | 'publicStart' | 'publicEnd'

function mapped(places: Stretch[], offset: number, from: Edge, to: Edge, start: Edge, end: Edge): number {
  for (const place of places) {
    if (offset >= place[to]) continue
    if (offset <= place[from]) return place[start]
    return place.isMark ? place[start] : place[start] + (offset - place[from])
  }
  return places.at(-1)?.[end] ?? 0
}
