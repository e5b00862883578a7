import type { SharedFilters } from '@/lib/analysis/types'

/** The filters that an address asks for. An empty field of the form is none, and what stands there twice counts once. */
export function filtersOf(search: Record<string, string | string[] | undefined>): SharedFilters {
  const of = (name: string) => [search[name]].flat()[0] || undefined
  return {
    ...{ bodyType: of('bodyType'), borough: of('borough') },
    ...{ channel: of('channel'), basis: of('basis') },
  }
}
