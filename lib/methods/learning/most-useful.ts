import type { Proposal } from './code-learner'

/**
 * Which answers it would teach the learner most to have coded next: those where its two likeliest codes are nearest each other.
 * Source: D. Lewis & W. Gale, "A sequential algorithm for training text classifiers" (1994); the margin as in T. Scheffer et al.,
 * "Active hidden Markov models for information extraction" (2001).
 * @param proposed for each answer its proposals, likeliest first
 * @returns places in `proposed`, most useful first, at most `count`
 */
export function mostUseful(proposed: Proposal[][], count: number): number[] {
  const margins = proposed.map(([first, second]) => (first?.probability ?? 0) - (second?.probability ?? 0))
  return [...margins.keys()].sort((a, b) => margins[a]! - margins[b]! || a - b).slice(0, count)
}
