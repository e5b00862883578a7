/** How well two groupings of the same things agree; 1 is entirely. */
export type ClusterQuality = {
  /** Normalised mutual information, 0 to 1: what one grouping says of the other. Grows by itself with the number of groups. */
  nmi: number
  /** Adjusted Rand index, 0 where they agree as by chance: pairs that both put together or both apart. */
  ari: number
  /** The share of things that have the commonest label of their group. Grows by itself with the number of groups. */
  purity: number
}

/**
 * Compares groups that were found with labels that people gave.
 * Sources: C. Manning, P. Raghavan & H. Schütze, "Introduction to information retrieval" (2008), 16.3 (purity, and mutual
 * information normalised by the mean of the entropies); L. Hubert & P. Arabie, "Comparing partitions" (1985).
 * @param labels one for each thing, as long as `groups`; equal texts or numbers are one label
 */
export function clusterQuality(
  labels: ArrayLike<string | number>,
  groups: ArrayLike<string | number>,
): ClusterQuality {
  const count = labels.length
  const { pairs, ofLabel, ofGroup } = crossTable(labels, groups)
  const information = sumOf(pairs, ({ label, group, size }) => {
    const expected = (ofLabel.get(label)! * ofGroup.get(group)!) / count
    return (size / count) * Math.log(size / expected)
  })
  const entropies = entropy(ofLabel, count) + entropy(ofGroup, count)
  const best = new Map<string | number, number>()
  for (const { group, size } of pairs) best.set(group, Math.max(best.get(group) ?? 0, size))
  return {
    nmi: entropies === 0 ? 1 : Math.max(0, (2 * information) / entropies),
    ari: adjustedRand(pairs, ofLabel, ofGroup, count),
    purity: sumOf([...best.values()], (size) => size) / Math.max(1, count),
  }
}

type Pair = { label: string | number; group: string | number; size: number }
type Sizes = Map<string | number, number>

function crossTable(labels: ArrayLike<string | number>, groups: ArrayLike<string | number>) {
  const [ofLabel, ofGroup]: [Sizes, Sizes] = [new Map(), new Map()]
  const cells = new Map<string | number, Sizes>()
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    const group = groups[i]!
    addOne(ofLabel, label)
    addOne(ofGroup, group)
    if (!cells.has(label)) cells.set(label, new Map())
    addOne(cells.get(label)!, group)
  }
  const pairs: Pair[] = [...cells].flatMap(([label, row]) =>
    [...row].map(([group, size]) => ({ label, group, size })),
  )
  return { pairs, ofLabel, ofGroup }
}

function adjustedRand(pairs: Pair[], ofLabel: Sizes, ofGroup: Sizes, count: number): number {
  const couples = (size: number) => (size * (size - 1)) / 2
  const together = sumOf(pairs, ({ size }) => couples(size))
  const inLabels = sumOf([...ofLabel.values()], couples)
  const inGroups = sumOf([...ofGroup.values()], couples)
  if (count < 2) return 1
  const expected = (inLabels * inGroups) / couples(count)
  const most = (inLabels + inGroups) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

const addOne = (sizes: Sizes, key: string | number) => sizes.set(key, (sizes.get(key) ?? 0) + 1)

const entropy = (sizes: Sizes, count: number) =>
  -sumOf([...sizes.values()], (size) => (size / count) * Math.log(size / count))

function sumOf<T>(values: T[], of: (value: T) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0)
}
