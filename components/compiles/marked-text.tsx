import type { PassageView } from '@/lib/compiles/types'

type Piece = { text: string; use: string | null }

/** An answer with the passages that were marked in it. Where two of them overlap, the earlier one is shown. */
export function MarkedText({ text, passages }: { text: string; passages: PassageView[] }) {
  return piecesOf(text, passages).map(({ text, use }, i) =>
    use === null ? (
      text
    ) : (
      <mark key={i} data-use={use}>
        {text}
      </mark>
    ),
  )
}

function piecesOf(text: string, passages: PassageView[]): Piece[] {
  const places = passages
    .filter(({ isStale, isWithdrawn }) => !isStale && !isWithdrawn)
    .map(({ excerpt, use }) => ({ at: text.indexOf(excerpt), length: excerpt.length || text.length, use }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  const pieces: Piece[] = []
  let end = 0
  for (const { at, length, use } of places) {
    if (at < end) continue
    pieces.push({ text: text.slice(end, at), use: null }, { text: text.slice(at, at + length), use })
    end = at + length
  }
  return [...pieces, { text: text.slice(end), use: null }].filter((piece) => piece.text !== '')
}
