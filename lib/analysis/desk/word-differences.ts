import type { WordDifference } from './types'

/** Words of each text that are compared; what comes after them is taken as it stands. */
const MOST_WORDS = 600

const wordsOf = (text: string) => text.trim().split(/\s+/).filter(Boolean)
const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

/**
 * What one text has and another has not, word by word, case and signs aside: the longest run of words that both have in their
 * order stays, by dynamic programming (R. Wagner & M. Fischer, "The string-to-string correction problem", 1974).
 * @returns stretches in the order of `text`, those that only `first` has where they stood
 */
export function wordDifferences(first: string, text: string): WordDifference[] {
  const [a, b] = [wordsOf(first).slice(0, MOST_WORDS), wordsOf(text)]
  const rest = b.splice(MOST_WORDS)
  const [x, y] = [a.map(bare), b.map(bare)]
  const width = y.length + 1
  const common = new Uint16Array((x.length + 1) * width)
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      common[i * width + j] =
        x[i] === y[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const found: WordDifference[] = []
  const add = (kind: WordDifference['kind'], word: string) => {
    const last = found.at(-1)
    if (last?.kind === kind) last.text = `${last.text} ${word}`
    else found.push({ kind, text: word })
  }
  let [i, j] = [0, 0]
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) add('same', b[j++]!)
    else if (j < y.length && (i === x.length || common[i * width + j + 1]! > common[(i + 1) * width + j]!)) {
      add('added', b[j++]!)
      continue
    } else {
      add('missing', a[i++]!)
      continue
    }
    i++
  }
  for (const word of rest) add('added', word)
  return found
}
