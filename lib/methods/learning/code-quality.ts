/** How well a code is proposed: for how many answers it is right, of those proposed how many, and of the right ones how many. */
export type CodeQuality = {
  /** Answers that people gave the code. */
  coded: number
  /** Null where it is proposed for none. */
  precision: number | null
  /** Null where people gave it to none. */
  recall: number | null
  f1: number
}

/**
 * Precision, recall and F1 of a code that is proposed from a probability on.
 * Source: C. J. van Rijsbergen, "Information Retrieval" (2nd edition, 1979), chapter 7.
 * @param probabilities of answers that the learner was not taught with; `has`: whether people gave them the code
 */
export function codeQuality(probabilities: number[], has: boolean[], from = 0.5): CodeQuality {
  const coded = has.filter(Boolean).length
  const proposed = probabilities.filter((chance) => chance >= from).length
  const right = probabilities.filter((chance, i) => chance >= from && has[i]).length
  return {
    coded,
    precision: proposed === 0 ? null : right / proposed,
    recall: coded === 0 ? null : right / coded,
    f1: proposed + coded === 0 ? 0 : (2 * right) / (proposed + coded),
  }
}
