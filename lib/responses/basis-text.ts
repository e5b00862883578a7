import { countOf, formatDate, listOf } from '../core/format'
import { BASIS_KINDS, BasisSchema, OTHERS, type Basis } from './basis'

/** Whose view it is, without more: 'meeting of 12 on 3 May 2026'. For quotes and tables. */
export function basisShort({ kind, people, onDate, detail }: Basis): string {
  switch (kind) {
    case 'meeting':
      return `meeting${people ? ` of ${countOf(people, 'person', 'people')}` : ''}${onDate ? ` on ${formatDate(onDate)}` : ''}`
    case 'survey':
      return `survey${people ? ` answered by ${countOf(people, 'person', 'people')}` : ''}`
    case 'correspondence':
      return people ? `correspondence of ${countOf(people, 'member')}` : 'correspondence of its members'
    case 'chair':
      return 'the chair alone'
    case 'officers':
      return 'its officers'
    case 'other':
      return detail || 'another way'
  }
}

const BEGINNINGS: Record<Basis['kind'], string> = {
  meeting: 'The view of a ',
  survey: 'The outcome of a ',
  correspondence: 'The outcome of ',
  chair: 'The view of ',
  officers: 'The view of ',
  other: 'How the view came about: ',
}

/** Who stands behind a view, in one plain sentence; the same wherever it is shown. */
export function basisText(basis: Basis): string {
  const others = othersOf(basis)
  const parts = [
    `${BEGINNINGS[basis.kind]}${basisShort(basis)}`,
    others.length > 0 ? `${listOf(others)} took part` : '',
    basis.dissent ? 'some did not agree' : '',
  ]
  return `${parts.filter(Boolean).join('; ')}.`
}

/** Who else took part, as people read it. */
export function othersOf({ others, othersDetail }: Pick<Basis, 'others' | 'othersDetail'>): string[] {
  return [...others.map((other) => OTHERS[other]), othersDetail].filter(Boolean)
}

/** The basis as it is kept with a draft or a response; null where there is none that can be read. */
export function basisOf(kept: unknown): Basis | null {
  const read = BasisSchema.safeParse(kept)
  return read.success ? read.data : null
}

/** What `basisKind` of a response stands for, in a table's words. */
export const BASIS_NAMES: Record<Basis['kind'] | 'none', string> = {
  meeting: 'Meeting',
  survey: 'Survey',
  correspondence: 'Correspondence',
  chair: 'Chair alone',
  officers: 'Officers',
  other: 'Another way',
  none: 'Not said',
}

export const basisName = (kind: string | null): string =>
  Object.hasOwn(BASIS_KINDS, kind ?? '') ? BASIS_NAMES[kind as Basis['kind']] : BASIS_NAMES.none

/** As a count of views says it: '3 after a meeting'. */
const COUNTED: typeof BASIS_NAMES = {
  meeting: 'after a meeting',
  survey: 'after a survey',
  correspondence: 'by correspondence of the members',
  chair: 'by the chair alone',
  officers: 'by officers, without a meeting',
  other: 'in another way',
  none: 'without saying how',
}

export const basisCounted = (kind: string): string =>
  Object.hasOwn(COUNTED, kind) ? COUNTED[kind as keyof typeof COUNTED] : COUNTED.none
