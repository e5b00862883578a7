type Candidate = { id: string; function: string; email: string | null }

const ORDER = ['chair', 'co-ordinator', 'member']

/**
 * Who becomes a body's main contact when the main one goes: somebody who can be written to, the chair first, then a
 * co-ordinator, then a member, and among those the one known longest. `contacts` come oldest first.
 */
export function nextMainContact<C extends Candidate>(contacts: C[]): C | null {
  const rank = (contact: C) => (contact.email ? 0 : 10) + ORDER.indexOf(contact.function)
  return contacts.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}
