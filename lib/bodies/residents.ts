import data from './places/residents.json'

const residents: Record<string, number> = data.residents

/** Where the figures of `residentsOf` come from, as it is said beside them. */
export const RESIDENTS_SOURCE = `${data.source}. ${data.licence}`

/**
 * How many people live in a borough; null where nothing is known of it.
 * Source: ONS population estimates for mid-2020 (lib/bodies/places/residents.json).
 */
export function residentsOf(boroughCode: string): number | null {
  return residents[boroughCode] ?? null
}
