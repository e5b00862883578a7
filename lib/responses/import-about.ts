import { isCalendarDate } from '../core/london-time'
import { BASIS_KINDS, BasisSchema, OTHERS, type Basis, type BasisKind, type Other } from './basis'
import { BASIS_NAMES } from './basis-text'
import type { ColumnUse } from './import-types'

/** What a row says beside its answers: of a body who stands behind them; of a person what they agreed to, and their ward. */
export type AboutRow = { basis: Basis | null; publication: string | null; place: Place }
type Place = { boroughCode: string | null; wardCode: string | null }
export type AboutProblem = { use: ColumnUse; message: string; mend: string }

export type ImportWard = { code: string; name: string; boroughCode: string }

type Given = (use: ColumnUse) => string

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
const short = (text: string) => text.slice(0, 80)

const KINDS = new Map<string, BasisKind | null>([
  ...Object.entries(BASIS_NAMES).map(
    ([kind, name]) => [plain(name), kind === 'none' ? null : (kind as BasisKind)] as const,
  ),
  ...Object.entries(BASIS_KINDS).flatMap(([kind, name]) => [
    [kind, kind as BasisKind] as const,
    [plain(name), kind as BasisKind] as const,
  ]),
])

const WORDS: Record<string, 'full' | 'anonymous' | 'none'> = {
  ...{ full: 'full', 'in full': 'full', 'yes, in full': 'full' },
  ...{ anonymous: 'anonymous', anonymously: 'anonymous', 'yes, anonymously': 'anonymous' },
  ...{ none: 'none', no: 'none', never: 'none' },
}

/** Of a body: who stands behind its answers, as the export writes it or in words. */
export function basisIn(given: Given): { basis: Basis | null } | AboutProblem {
  const said = given('basis')
  if (said === '') return { basis: null }
  const kind = KINDS.get(plain(said))
  if (kind === undefined)
    return {
      use: 'basis',
      message: `“${short(said)}” is no kind of basis.`,
      mend: `Use ${Object.keys(BASIS_KINDS).join(', ')}, or leave the cell empty.`,
    }
  if (kind === null) return { basis: null }
  const people = peopleIn(given('basisPeople'))
  if (people !== null && typeof people !== 'number') return people
  const onDate = dateIn(given('basisDate'))
  if (onDate !== null && typeof onDate !== 'string') return onDate
  const basis = {
    kind,
    people,
    onDate,
    ...othersIn(given('others')),
    dissent: given('dissent').slice(0, 4000),
  }
  return { basis: BasisSchema.parse(basis) }
}

function peopleIn(said: string): number | null | AboutProblem {
  if (said === '') return null
  const n = Number(said.replaceAll(/[\s,]/g, ''))
  if (Number.isInteger(n) && n >= 1 && n <= 100_000) return n
  return {
    use: 'basisPeople',
    message: `“${short(said)}” is no number of people.`,
    mend: 'Write a whole number, such as 12, or leave the cell empty.',
  }
}

function dateIn(said: string): string | null | AboutProblem {
  if (said === '') return null
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(said) ?? []
  const date = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : said
  if (isCalendarDate(date)) return date
  return {
    use: 'basisDate',
    message: `“${short(said)}” is no date.`,
    mend: 'Write it as 2026-05-03 or 3/5/2026, or leave the cell empty.',
  }
}

/** Groups that the list knows by their codes or names; the others in their own words. */
function othersIn(said: string): { others: Other[]; othersDetail: string } {
  const pieces = said
    .split(';')
    .map((piece) => piece.trim())
    .filter(Boolean)
  const known = (piece: string) =>
    (Object.keys(OTHERS) as Other[]).find((code) => code === piece || plain(OTHERS[code]) === plain(piece))
  return {
    others: [...new Set(pieces.flatMap((piece) => known(piece) ?? []))],
    othersDetail: pieces
      .filter((piece) => !known(piece))
      .join('; ')
      .slice(0, 500),
  }
}

/** Of a person: what they agreed to. Where the file does not say, nothing of theirs is quoted. */
export function publicationIn(given: Given): { publication: string } | AboutProblem {
  const said = given('publication')
  if (said === '') return { publication: 'none' }
  const publication = WORDS[plain(said)]
  if (publication) return { publication }
  return {
    use: 'publication',
    message: `“${short(said)}” does not say whether it may be published.`,
    mend: 'Use full, anonymous or none; an empty cell counts as none.',
  }
}

/** Of a person: where they live. A ward by its code says the borough as well. */
export function placeIn(
  given: Given,
  boroughs: Map<string, string>,
  wards: ImportWard[],
): { place: Place } | AboutProblem {
  const [borough, ward] = [given('borough'), given('ward')]
  const boroughCode = boroughs.get(borough.toLowerCase()) ?? null
  if (borough !== '' && boroughCode === null)
    return {
      use: 'borough',
      message: `There is no borough called “${short(borough)}”.`,
      mend: 'Mend the name, or leave the cell empty.',
    }
  if (ward === '') return { place: { boroughCode, wardCode: null } }
  const found = wards.filter(
    (one) =>
      (boroughCode === null || one.boroughCode === boroughCode) &&
      (one.code.toLowerCase() === ward.toLowerCase() || plain(one.name) === plain(ward)),
  )
  if (found.length === 1) return { place: { boroughCode: found[0]!.boroughCode, wardCode: found[0]!.code } }
  return {
    use: 'ward',
    message:
      found.length > 1
        ? `Several boroughs have a ward called “${short(ward)}”.`
        : `There is no ward called “${short(ward)}”${borough ? ` in ${borough}` : ''}.`,
    mend: found.length > 1 ? 'Give the borough too.' : 'Mend the name, or leave the cell empty.',
  }
}
