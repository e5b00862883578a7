import { filtersOf } from '@/components/analysis/filters-of'

type Search = Record<string, string | string[] | undefined>

/** What an address asks for. An empty field of the form is none. */
export function tableAsked(consultationId: string, search: Search) {
  const of = (name: string) => [search[name]].flat()[0] || undefined
  return {
    consultationId,
    ...{ question: of('question'), by: of('by') },
    ...filtersOf(search),
    weights: of('weights') === 'borough' ? ('borough' as const) : undefined,
    strand: of('strand') === 'persons' ? ('persons' as const) : ('bodies' as const),
  }
}
