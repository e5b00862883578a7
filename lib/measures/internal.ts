import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict, NotFound } from '../core/errors'
import { calendarDate, londonDate } from '../core/london-time'
import { daysOfYear, financialYear } from './financial-year'
import { fromRecord } from './from-record'
import { canConfirmMeasure } from './policy'
import { proposalView } from './proposal-view'
import { visibleProposals } from './scope'
import type { BodyMeasure, EnteredBy, MeasureFigures, WaitingProposal } from './types'

const MEASURE = { include: { sources: { include: { consultation: true } } } } as const

/** Every measure there is, with the bodies that it counts, in the year asked. */
export async function measuresIn(ctx: Ctx, year: number, code?: string) {
  const rows = await ctx.db.measure.findMany({
    ...MEASURE,
    where: code === undefined ? {} : { code },
    orderBy: [{ sort: 'asc' }, { code: 'asc' }],
  })
  const types = await ctx.db.bodyType.findMany()
  return Promise.all(
    rows.map(async (row) => {
      const source = row.sources.find((each) => each.year === year)?.consultation ?? null
      const bodies = await bodiesOf(ctx, row, year, source)
      const { name, namePlural } = types.find((type) => type.code === row.bodyTypeCode)!
      return { figures: figuresOf(row, { name, namePlural }, bodies, source), bodies }
    }),
  )
}

type Row = {
  code: string
  name: string
  description: string
  target: number
  bodyTypeCode: string
  rule: string
}
type Source = { id: string; slug: string; title: string } | null

function figuresOf(
  { code, name, description, target, bodyTypeCode, rule }: Row,
  type: { name: string; namePlural: string },
  bodies: BodyMeasure[],
  source: Source,
): MeasureFigures {
  const countOf = (state: BodyMeasure['state']) => bodies.filter((body) => body.state === state).length
  const met = countOf('met')
  return {
    ...{ code, name, description, target, bodyType: { code: bodyTypeCode, ...type } },
    ...{ met, notMet: countOf('not-met'), notKnown: countOf('not-known'), of: bodies.length },
    isReached: bodies.length > 0 && met * 100 >= target * bodies.length,
    source: source && { id: source.id, slug: source.slug, title: source.title },
    takesSource: rule === 'answered-consultation',
  }
}

/** The bodies of the kind that were there in the year; what the record decides goes before what was entered. */
async function bodiesOf(ctx: Ctx, { code, bodyTypeCode, rule }: Row, year: number, source: Source) {
  const [from] = daysOfYear(year)
  const bodies = await ctx.db.body.findMany({
    where: { bodyTypeCode, OR: [{ closedAt: null }, { closedAt: { gte: new Date(from) } }] },
    include: { borough: true, measureEntries: { where: { measureCode: code, year, removedAt: null } } },
    orderBy: { name: 'asc' },
  })
  const recorded = await fromRecord(
    ctx,
    rule,
    year,
    source && { consultationId: source.id, title: source.title },
  )
  return bodies.map(({ id, name, borough, measureEntries: [entry] }): BodyMeasure => {
    const own = recorded.get(id)
    const isRecorded = own !== undefined && own.state !== 'not-known'
    return {
      ...{ bodyId: id, name, boroughCode: borough?.code ?? null, boroughName: borough?.name ?? '' },
      ...{
        shortName: borough?.shortName ?? '',
        tileCol: borough?.tileCol ?? 0,
        tileRow: borough?.tileRow ?? 0,
      },
      ...(isRecorded
        ? {
            ...{ state: own.state, how: 'record', enteredBy: null, evidence: own.evidence },
            ...{ evidenceUrl: '', onDate: null },
          }
        : entry
          ? {
              ...{ state: entry.isMet ? 'met' : 'not-met', how: 'entered', evidence: entry.evidence },
              ...{
                enteredBy: enteredBy(entry.byKind),
                evidenceUrl: entry.evidenceUrl,
                onDate: entry.onDate && calendarDate(entry.onDate),
              },
            }
          : { state: 'not-known', how: null, enteredBy: null, evidence: '', evidenceUrl: '', onDate: null }),
      hint: own?.hint ?? '',
      entry: entry ? { id: entry.id, version: entry.version } : null,
    }
  })
}

const enteredBy = (kind: string): EnteredBy =>
  kind === 'group' || kind === 'link-officer' ? kind : 'officer'

type Of = { code: string; bodyId: string; year: number }

/** One measure of one body. @throws NotFound */
export async function measureOfBody(ctx: Ctx, { code, bodyId, year }: Of) {
  const [measure] = await measuresIn(ctx, year, code)
  if (!measure) throw new NotFound('We could not find that measure.')
  const body = measure.bodies.find((each) => each.bodyId === bodyId)
  if (!body) throw new NotFound('This measure does not count that body.')
  return { measure: measure.figures, body }
}

/** Years to choose among, the newest first: this one, and those of which anything is known. */
export async function yearsKnown(ctx: Ctx): Promise<number[]> {
  const entries = await ctx.db.measureEntry.groupBy({ by: ['year'], where: { removedAt: null } })
  const sources = await ctx.db.measureSource.groupBy({ by: ['year'] })
  const current = financialYear(londonDate(ctx.now))
  const years = new Set([current, ...entries.map(({ year }) => year), ...sources.map(({ year }) => year)])
  return [...years].sort((a, b) => b - a)
}

/** @throws NotFound */
export async function findMeasure(ctx: Ctx, code: string) {
  const measure = await ctx.db.measure.findUnique({ where: { code } })
  if (!measure) throw new NotFound('We could not find that measure.')
  return measure
}

/** An entry that stands, held until the transaction ends. @throws NotFound */
export async function holdEntry(ctx: Ctx, id: string) {
  await ctx.db.$queryRaw`SELECT 1 AS held FROM measure_entry WHERE id = ${id}::uuid FOR UPDATE`
  const entry = await ctx.db.measureEntry.findFirst({ where: { id, removedAt: null } })
  if (!entry) throw new NotFound('We could not find that entry. Somebody may have taken it away.')
  return entry
}

/** Whoever says something of the same body waits here until the transaction ends. */
export async function holdBody(ctx: Ctx, bodyId: string): Promise<void> {
  await ctx.db.$queryRaw`SELECT 1 AS held FROM body WHERE id = ${bodyId}::uuid FOR UPDATE`
}

/** What was said and is neither confirmed nor withdrawn. */
export function openProposal(ctx: Ctx, { code: measureCode, bodyId, year }: Of) {
  return ctx.db.measureProposal.findFirst({
    where: {
      AND: [
        visibleProposals(ctx.actor),
        { measureCode, bodyId, year, state: { in: ['waiting', 'sent-back'] } },
      ],
    },
  })
}

/** The same by its id, held until the transaction ends. @throws NotFound; Conflict where it was decided already */
export async function holdProposal(ctx: Ctx, id: string) {
  await ctx.db.$queryRaw`SELECT 1 AS held FROM measure_proposal WHERE id = ${id}::uuid FOR UPDATE`
  const proposal = await ctx.db.measureProposal.findFirst({
    where: { AND: [visibleProposals(ctx.actor), { id }] },
    include: { body: true, measure: true },
  })
  if (!proposal) throw new NotFound('We could not find that.')
  if (proposal.state === 'confirmed') throw new Conflict('An officer has confirmed this already.')
  if (proposal.state === 'withdrawn') throw new Conflict('The group has taken this back.')
  return proposal
}

/** @throws Conflict where it does not wait for an officer, or is not as it was when the officer looked */
export function requireWaiting(proposal: { state: string; version: number }, version: number): void {
  if (proposal.state !== 'waiting') throw new Conflict('This was sent back already.')
  if (proposal.version !== version) throw new Conflict('The group changed this meanwhile. Look at it again.')
}

/** What waits for an officer, the oldest first, beside what everybody reads now. */
export async function waitingProposals(
  ctx: Ctx,
  where: Prisma.MeasureProposalWhereInput,
): Promise<WaitingProposal[]> {
  const rows = await ctx.db.measureProposal.findMany({
    where: { AND: [visibleProposals(ctx.actor), where, { state: 'waiting' }] },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const people = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap(({ byId }) => byId ?? []) } },
    select: { id: true, name: true },
  })
  return Promise.all(
    rows.map(async (row) => {
      const { measureCode: code, bodyId, year, byId } = row
      const { measure, body } = await measureOfBody(ctx, { code, bodyId, year })
      return {
        ...{ ...proposalView(row), measureName: measure.name, body },
        byName: people.find(({ id }) => id === byId)?.name ?? null,
        mayDecide: canConfirmMeasure(ctx.actor, row),
      }
    }),
  )
}
