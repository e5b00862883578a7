import { addressedTo } from '../addressees'
import type { Lead } from '../types'

/**
 * To whom a theme of another consultation is said here: to the same, where they lead here too and are one or all of those
 * who do; otherwise to all who lead, which somebody should look at.
 */
export function carriedAddressees(leads: Lead[], addressees: string[]) {
  const known = leads.map(({ code }) => code)
  const kept = known.filter((code) => addressees.includes(code))
  const agrees = kept.length === addressees.length && (kept.length === 1 || kept.length === known.length)
  const codes = agrees || kept.length === 1 ? kept : known
  return { addressees: codes, agrees, saidTo: addressedTo(leads, codes) }
}
