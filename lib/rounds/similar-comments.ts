/** From so much of their words in common, two comments are much alike. */
const ALIKE = 0.5

/**
 * Which comments are much alike, so that they can be answered together: groups of places of two and more, by the share of
 * different words in common (Jaccard, on words of three letters and more). Each is in one group at most.
 */
export function similarComments(texts: string[]): number[][] {
  const words = texts.map(wordsOf)
  const groups: number[][] = []
  const taken = new Set<number>()
  texts.forEach((_, i) => {
    if (taken.has(i)) return
    const group = texts
      .map((_, j) => j)
      .filter((j) => j === i || (j > i && !taken.has(j) && isAlike(words[i]!, words[j]!)))
    if (group.length < 2) return
    group.forEach((j) => taken.add(j))
    groups.push(group)
  })
  return groups
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])

function isAlike(a: Set<string>, b: Set<string>): boolean {
  const common = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - common
  return all > 0 && common / all >= ALIKE
}
