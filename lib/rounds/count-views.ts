import { suppressed } from '../methods/disclosure/few-people'
import type { ReadView } from './read-comments'
import { VIEWS, type View, type ViewCounts } from './types'

/**
 * How many would keep, change or drop a passage: bodies by their kind, as they are; persons apart, and not where they are so
 * few that one could be told. The two are never added up. That no person answered the round at all is no secret.
 */
export function countViews(views: ReadView[], hasPersons: boolean): ViewCounts {
  const bodies = new Map<string, ViewCounts['bodies'][number]>()
  for (const { typeCode: code, typeName: name, view, isPerson } of views) {
    if (isPerson) continue
    const row = bodies.get(code) ?? { code, name, counts: countsOf(VIEWS.map(() => 0)) }
    row.counts[view]++
    bodies.set(code, row)
  }
  const persons = VIEWS.map((view) => views.filter((one) => one.isPerson && one.view === view).length)
  return { bodies: [...bodies.values()], persons: countsOf(hasPersons ? suppressed(persons) : persons) }
}

const countsOf = <N>(counts: N[]) =>
  Object.fromEntries(VIEWS.map((view, i) => [view, counts[i]])) as Record<View, N>
