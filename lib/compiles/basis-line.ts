import { countOf, formatDate, listOf } from '../core/format'
import { BASIS_KINDS, OTHERS, type Basis } from '../responses/basis'

/** Who stands behind an answer, in one line: 'A meeting of 14 people on 3 March 2026, with the youth panel.' */
export function basisLine(basis: Basis | null): string {
  if (!basis) return ''
  const { kind, people, onDate, detail, others, othersDetail } = basis
  const who = kind === 'other' && detail ? detail : BASIS_KINDS[kind]
  const size = people ? ` of ${countOf(people, 'person', 'people')}` : ''
  const when = onDate ? ` on ${formatDate(onDate)}` : ''
  const took = [...others.map((other) => OTHERS[other]), othersDetail].filter(Boolean)
  const also = took.length > 0 ? `. Took part: ${listOf(took)}` : ''
  return `${who}${size}${when}${also}`
}
