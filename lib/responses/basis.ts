import { z } from 'zod'

/** Who stands behind a view, and how it came about. Browser-safe. */
export const BASIS_KINDS = {
  meeting: 'A meeting',
  survey: 'A survey',
  correspondence: 'The members by correspondence (e-mail, post, telephone)',
  chair: 'The chair alone',
  officers: 'Officers, without a meeting',
  other: 'Something else, such as one member alone',
} as const

/** Who else may have taken part. */
export const OTHERS = {
  icv: 'Independent Custody Visitors panel',
  iag: 'Independent Advisory Group',
  'snp-chairs': 'Safer Neighbourhoods Panel chairs',
  youth: 'Youth panel',
  'neighbourhood-watch': 'Neighbourhood Watch',
  council: 'The borough council',
  'voluntary-sector': 'Voluntary and faith groups',
} as const

export type BasisKind = keyof typeof BASIS_KINDS
export type Other = keyof typeof OTHERS

const kinds = Object.keys(BASIS_KINDS) as [BasisKind, ...BasisKind[]]
const others = Object.keys(OTHERS) as [Other, ...Other[]]

export const BasisSchema = z.object({
  kind: z.enum(kinds, 'Say who stands behind these answers'),
  /** People at the meeting, or who answered the survey. */
  people: z
    .number()
    .int('Enter a whole number')
    .min(1, 'Enter 1 or more')
    .max(100_000)
    .nullable()
    .default(null),
  /** Of the meeting, as a calendar date. */
  onDate: z.iso.date('Enter a real date').nullable().default(null),
  /** What "something else" was. */
  detail: z.string().trim().max(500, 'Use at most 500 characters').default(''),
  others: z.array(z.enum(others)).max(others.length).default([]),
  othersDetail: z.string().trim().max(500, 'Use at most 500 characters').default(''),
  /** Where members did not agree. */
  dissent: z.string().trim().max(4000, 'Use at most 4,000 characters').default(''),
})

export type Basis = z.output<typeof BasisSchema>
