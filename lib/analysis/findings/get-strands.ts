import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { FEWEST_FOR_PERCENT, shownOf, shownPeople } from '../../methods/disclosure/few-people'
import { wilson } from '../../methods/numbers/wilson'
import { BASIS_KINDS } from '../../responses/basis'
import { findConsultation } from '../internal'
import { canReadAnalysis } from '../policy'
import { GetStrandsInput } from './schema'
import type { Strand, StrandCell, StrandsView } from './types'

/** By how the view came about, or of all together: a body may answer twice, each time on another basis. */
type Counted = { themeId: string | null; basis: string | null; isAll: boolean; isPerson: boolean; n: number }

/**
 * Theme by theme, who speaks of it: bodies, those of them whose view came of a meeting or another event, and members of the
 * public, beside one another and never added up. Figures of persons are hidden where those who speak of it, or the others, are
 * few (decision 013).
 * @throws NotFound, NotAllowed
 */
export async function getStrands(ctx: Ctx, input: z.input<typeof GetStrandsInput>): Promise<StrandsView> {
  const { consultationId } = GetStrandsInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const [bases, counts, themes] = await Promise.all([
    readBases(ctx, consultationId),
    readCounts(ctx, consultationId),
    ctx.db.theme.findMany({
      where: { codeFrame: { consultationId }, removedAt: null },
      orderBy: [{ sort: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true },
    }),
  ])
  const strands = strandsOf(bases)
  const rows = themes.map((theme) => ({
    ...theme,
    cells: strands.map(({ has, base, isOfPersons }) => {
      const own = counts.filter((row) => row.themeId === theme.id && has(row))
      return (isOfPersons ? ofPersons : ofBodies)(sum(own), base)
    }),
  }))
  const bodies = (row: { cells: StrandCell[] }) => row.cells[0]?.count ?? 0
  return {
    consultation,
    strands: strands.map(({ key, name, note, base, isOfPersons }): Strand => ({
      ...{ key, name, note },
      base: isOfPersons ? shownPeople(base) : base,
    })),
    rows: rows.toSorted((a, b) => bodies(b) - bodies(a)),
  }
}

const sum = (rows: { n: number }[]) => rows.reduce((total, { n }) => total + n, 0)

/** Events are meetings and surveys: a view that more people than those who wrote it stand behind. */
const EVENTS = { meeting: 'Bodies, from a meeting', survey: 'Bodies, from a survey' } as const

function strandsOf(bases: Counted[]) {
  const all = [
    {
      key: 'bodies',
      name: 'All bodies',
      note: '',
      has: (row: Counted) => row.isAll && !row.isPerson,
      isOfPersons: false,
    },
    ...Object.entries(EVENTS).map(([basis, name]) => ({
      ...{ key: basis, name, isOfPersons: false },
      note: `${BASIS_KINDS[basis as keyof typeof EVENTS]}; these bodies stand among all bodies too`,
      has: (row: Counted) => !row.isAll && !row.isPerson && row.basis === basis,
    })),
    {
      ...{ key: 'public', name: 'Members of the public', note: 'Persons, not bodies', isOfPersons: true },
      has: (row: Counted) => row.isAll && row.isPerson,
    },
  ]
  return all
    .map((strand) => ({ ...strand, base: sum(bases.filter(strand.has)) }))
    .filter(({ key, base }) => key === 'bodies' || base > 0)
}

function ofBodies(count: number, base: number): StrandCell {
  const interval = wilson(count, base)
  return {
    ...{ count, share: base === 0 ? null : count / base },
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
  }
}

function ofPersons(count: number, base: number): StrandCell {
  const shown = shownOf(count, base)
  if (shown === null || base < FEWEST_FOR_PERCENT) return { count: shown, share: null, low: null, high: null }
  return ofBodies(shown, base)
}

async function readBases({ db }: Ctx, consultationId: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    SELECT NULL AS "themeId", r.basis_kind AS basis, GROUPING(r.basis_kind) = 1 AS "isAll", i.purpose = 'person' AS "isPerson",
      count(DISTINCT COALESCE(r.body_id, r.id))::int AS n
    FROM response r JOIN stage s ON s.id = r.stage_id
    JOIN invitation i ON i.id = r.invitation_id AND i.purpose IN ('body', 'person')
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' GROUP BY GROUPING SETS ((i.purpose), (i.purpose, r.basis_kind))`
}

async function readCounts({ db }: Ctx, consultationId: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    SELECT t.id::text AS "themeId", r.basis_kind AS basis, GROUPING(r.basis_kind) = 1 AS "isAll", i.purpose = 'person' AS "isPerson",
      count(DISTINCT COALESCE(r.body_id, r.id))::int AS n
    FROM code_frame f JOIN theme t ON t.code_frame_id = f.id AND t.removed_at IS NULL
    JOIN coding c ON c.theme_id = t.id JOIN response r ON r.id = c.response_id
    JOIN invitation i ON i.id = r.invitation_id AND i.purpose IN ('body', 'person')
    WHERE f.consultation_id = ${consultationId}::uuid GROUP BY GROUPING SETS ((t.id, i.purpose), (t.id, i.purpose, r.basis_kind))`
}
