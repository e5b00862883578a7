import { cleanAnswer, comparableAnswer } from '../../methods/themes/clean-answer'
import { findDuplicates } from '../../methods/themes/duplicates'
import { overlap, shingles } from '../../methods/themes/min-hash'

export type FoundGroup = {
  kind: 'same' | 'near'
  /** Places in the list of answers; the one that stands for the group first. */
  members: { index: number; likeness: number }[]
}

/**
 * Answers that say the same in nearly the same words, largest group first (MinHash: lib/methods/themes/duplicates). The one that
 * stands for a group is of the text that came most often, else the longest. Same answers, same groups.
 * @param answers texts as they were written; what is empty is in no group
 * @returns likeness: share of three-word runs in common with the first (Jaccard), up to 1
 */
export function findGroups(answers: string[]): FoundGroup[] {
  const cleaned = answers.map(cleanAnswer)
  const { distinct, standsFor } = findDuplicates(cleaned)
  const groups = new Map<number, number[]>()
  for (const [index, place] of standsFor.entries()) {
    if (!/[\p{L}\p{N}]/u.test(cleaned[index] ?? '')) continue
    const members = groups.get(place)
    if (members) members.push(index)
    else groups.set(place, [index])
  }
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([place, members]) => groupOf(cleaned, distinct[place]!, members))
    .sort((a, b) => b.members.length - a.members.length || a.members[0]!.index - b.members[0]!.index)
}

function groupOf(cleaned: string[], first: number, members: number[]): FoundGroup {
  const own = shingles(comparableAnswer(cleaned[first]!))
  const likenessOf = (index: number) => overlap(own, shingles(comparableAnswer(cleaned[index]!))).jaccard
  const found = members
    .map((index) => ({ index, likeness: index === first ? 1 : likenessOf(index) }))
    .sort(
      (a, b) =>
        Number(b.index === first) - Number(a.index === first) || b.likeness - a.likeness || a.index - b.index,
    )
  return { kind: found.every(({ likeness }) => likeness === 1) ? 'same' : 'near', members: found }
}
