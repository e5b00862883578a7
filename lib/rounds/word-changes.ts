export type WordChange = { kind: 'same' | 'taken-out' | 'put-in'; text: string }

/** Beyond so many words on a side, a text is shown as taken out and put in whole. */
const MOST_WORDS = 3_000

/**
 * The differences of two texts word by word: the longest common subsequence of words, with blanks and line breaks kept to
 * the word before them. Neighbouring words of one kind are one piece; what is taken out stands before what is put in.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return merged([
      { kind: 'taken-out', text: before },
      { kind: 'put-in', text: after },
    ])
  const lengths = commonLengths(a, b)
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(a[i]!, b[j]!)) {
      changes.push({ kind: 'same', text: b[j]! })
      i++
      j++
    } else if (i < a.length && (j === b.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      changes.push({ kind: 'taken-out', text: a[i++]! })
    else changes.push({ kind: 'put-in', text: b[j++]! })
  }
  return merged(changes)
}

/** Words and signs, each with the blanks behind it: a comma put in leaves the word before it as it was. */
const wordsOf = (text: string) =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*\s*|[^\p{L}\p{N}\s]\s*|^\s+/gu) ?? []
const same = (a: string, b: string) => a.trimEnd() === b.trimEnd()

/** lengths[i][j]: of the longest common subsequence of a from i and b from j. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = same(a[i]!, b[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  return lengths
}

function merged(changes: WordChange[]): WordChange[] {
  const result: WordChange[] = []
  for (const { kind, text } of changes) {
    if (text === '') continue
    const last = result.at(-1)
    if (last?.kind === kind) last.text += text
    else result.push({ kind, text })
  }
  return result
}
