import type { Lead } from '@/lib/analysis/types'

/** To whom a theme may be said: each lead organisation, or all of them. Several codes stand in one value, parted by "+". */
export function addresseeOptions(leads: Lead[]): { value: string; label: string }[] {
  const options = leads.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
  if (leads.length < 2) return options
  const all = leads.map(({ code }) => code).join('+')
  return [...options, { value: all, label: leads.length === 2 ? 'Both of them' : 'All of them' }]
}

/** What is chosen to begin with: where one leads alone, that one. */
export const onlyAddressee = (leads: Lead[]): string => (leads.length === 1 ? leads[0]!.code : '')
