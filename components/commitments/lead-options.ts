import type { Option } from '@/components/ui/fields'
import { listOf } from '@/lib/core/format'
import type { Lead } from '@/lib/commitments/types'

/** Whose a commitment can be: one organisation's that leads the consultation, or all of theirs. */
export function leadOptions(leads: Lead[]): Option[] {
  const single = leads.map(({ code, name }) => ({ value: code, label: name }))
  if (leads.length < 2) return single
  const all = leads.map(({ code }) => code)
  const label = all.length === 2 ? `Both: the ${listOf(all)}` : `All: the ${listOf(all)}`
  return [...single, { value: all.join('+'), label }]
}

/** The option that stands for these, in the order of all. */
export function leadValue(leads: Lead[], chosen: Lead[]): string {
  return leads
    .map(({ code }) => code)
    .filter((code) => chosen.some((lead) => lead.code === code))
    .join('+')
}
