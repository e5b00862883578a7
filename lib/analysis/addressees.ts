import { InvalidInput } from '../core/errors'
import type { Lead } from './types'

/** The lead codes joined by "+", in the leads' order: names the part of the report in which a theme stands. */
export function partKey(leads: Pick<Lead, 'code'>[], addressees: string[]): string {
  return leads
    .filter(({ code }) => addressees.includes(code))
    .map(({ code }) => code)
    .join('+')
}

/** To whom a part speaks, as people say it. */
export function addressedTo(leads: Pick<Lead, 'code'>[], addressees: string[]): string {
  if (leads.length > 1 && leads.every(({ code }) => addressees.includes(code)))
    return leads.length === 2 ? 'To both' : 'To all'
  return `To the ${addressees.join(' and the ')}`
}

/** The parts a report of these leads has: one a lead, then one for all of them. */
export function partsOf(leads: Pick<Lead, 'code'>[]): { key: string; heading: string }[] {
  const codes = leads.map(({ code }) => code)
  const single = codes.map((code) => ({ key: code, heading: addressedTo(leads, [code]) }))
  return codes.length > 1 ? [...single, { key: codes.join('+'), heading: addressedTo(leads, codes) }] : single
}

/**
 * Checks that a theme is said to one lead organisation or to all of them.
 * @throws InvalidInput naming the field
 */
export function checkAddressees(leads: Pick<Lead, 'code'>[], addressees: string[]): void {
  const known = leads.map(({ code }) => code)
  const chosen = [...new Set(addressees)]
  if (chosen.some((code) => !known.includes(code)))
    throw new InvalidInput('', { addressees: `Choose among those who lead it: ${known.join(', ')}.` })
  if (chosen.length !== 1 && chosen.length !== known.length)
    throw new InvalidInput('', { addressees: 'Choose one organisation, or all of them.' })
}
