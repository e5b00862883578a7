import { InvalidInput } from '../core/errors'

/** Offsets as the browser counts them; `excerpt` is what the person saw selected. */
type Selected = { startsAt: number; endsAt: number; excerpt?: string }

/**
 * The passage that was selected, without blanks at its ends.
 * @throws InvalidInput where the offsets do not lie in the text, cut a character in two, hold only blanks, or other words
 *   than the ones that were selected
 */
export function passageOf(text: string, { startsAt, endsAt, excerpt: selected }: Selected) {
  if (startsAt >= endsAt || endsAt > text.length)
    throw new InvalidInput('That passage is not in the answer. Select it again.')
  if (cutsCharacter(text, startsAt) || cutsCharacter(text, endsAt))
    throw new InvalidInput('That passage begins or ends in the middle of a character. Select it again.')
  const raw = text.slice(startsAt, endsAt)
  const excerpt = raw.trim()
  if (excerpt === '') throw new InvalidInput('That passage is blank. Select some words.')
  if (selected !== undefined && selected.trim() !== excerpt)
    throw new InvalidInput(
      'The words that were selected do not stand there in the answer. Select them again.',
    )
  const start = startsAt + raw.indexOf(excerpt)
  return { startsAt: start, endsAt: start + excerpt.length, excerpt }
}

/** Offsets count UTF-16 units, as browsers do; a character outside the basic plane takes two of them. */
function cutsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}

/**
 * Whether what is to be published is the passage itself, at most with words left out ("…") or put in square brackets:
 * taking out a name must not become putting words in somebody's mouth.
 */
export function isFaithful(excerpt: string, publicText: string): boolean {
  const source = oneLine(excerpt)
  let from = 0
  for (const piece of publicText.split(/\[[^\]]*\]|…|\.\.\./).map(oneLine)) {
    if (piece === '') continue
    const at = source.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return /[\p{L}\p{N}]/u.test(publicText.replace(/\[[^\]]*\]/g, ''))
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
