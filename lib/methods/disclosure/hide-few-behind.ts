import { FEWEST } from './few-people'

/** Entries of persons in one place of a list, and how many persons they are of. */
export type FewBehind = {
  entries: number
  people: number
  /** That nobody is here is no secret: of those who left a question out, or were not asked. */
  isOpenAtNone?: boolean
}

/**
 * Hides figures of entries, such as those of a group that a person may repeat, behind which stand fewer than ten persons, and
 * as many more as it takes that each of those could, for all that is shown, be ten entries larger. The places are the parts
 * of a known total. A place that is hidden here must not be shown by persons elsewhere: no place has fewer entries than
 * persons, and that would bound the others.
 * @returns which are hidden; all of them where nothing less is enough
 */
export function hideFewBehind(places: FewBehind[]): boolean[] {
  const isKnown = ({ people, isOpenAtNone }: FewBehind) => isOpenAtNone === true && people === 0
  const secret = places.filter((place) => place.people < FEWEST && !isKnown(place))
  const hidden = new Set(secret)
  const isSafe = () => {
    const sum = [...hidden].reduce((sum, { entries }) => sum + entries, 0)
    return secret.every(({ entries }) => sum - entries >= FEWEST)
  }
  const others = places.filter((place) => !hidden.has(place) && !isKnown(place))
  for (const place of others.toSorted((a, b) => a.entries - b.entries)) {
    if (isSafe()) break
    hidden.add(place)
  }
  return places.map((place) => hidden.has(place))
}
