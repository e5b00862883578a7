import { countOf } from '@/lib/core/format'
import type { ToTell } from '@/lib/telling/types'

/** Bodies and members of the public, never added up. */
export function toTellWords({ bodies, people, persons }: ToTell): string {
  const ofBodies = `${countOf(bodies, 'body', 'bodies')} (${countOf(people, 'address', 'addresses')})`
  return `${ofBodies} and ${countOf(persons, 'member of the public', 'members of the public')}`
}
