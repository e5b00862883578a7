import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict, NotFound } from '../core/errors'
import { formatInstant } from '../core/format'
import { calendarDate } from '../core/london-time'
import { isStatus } from '../consultations/lifecycle'
import { standingOf } from '../consultations/stage-standing'
import type { Outcome } from './schema'
import { roundScope } from './scope'
import type { PassageView, RoundState, RoundView } from './types'
import { writeQuestionnaire } from './write-questionnaire'

/** What this room's verbs read of a round. Private to the room. */
const ROUND = {
  consultation: { select: { id: true, slug: true, title: true, status: true, decisionOn: true } },
  workingDraft: {
    include: {
      passages: { orderBy: [{ sort: 'asc' }, { id: 'asc' }] },
      changeLists: {
        orderBy: { number: 'desc' },
        select: { number: true, publishedAt: true, whatChanged: true, fingerprint: true },
      },
    },
  },
} satisfies Prisma.StageInclude

type Row = Prisma.StageGetPayload<{ include: typeof ROUND }>

/**
 * A round as the actor may see it; where several fit, the newest.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findRound(ctx: Ctx, where: Prisma.StageWhereInput): Promise<RoundView> {
  const row = await ctx.db.stage.findFirst({
    where: { AND: [where, roundScope(ctx.actor)] },
    orderBy: { sequence: 'desc' },
    include: ROUND,
  })
  if (!row?.workingDraft) throw new NotFound('We could not find that draft.')
  return viewOf(row, row.workingDraft)
}

function viewOf(row: Row, draft: NonNullable<Row['workingDraft']>): RoundView {
  const { id: stageId, sequence, name, launchedAt, closedAt, closesOn, consultation } = row
  const { id, title, introduction, version, passages, changeLists } = draft
  if (!isStatus(consultation.status)) throw new Error(`unknown status ${consultation.status}`)
  const standing = standingOf(consultation.status, row)
  return {
    ...{ stageId, sequence, name, launchedAt, closedAt },
    state: (standing === 'withdrawn' ? 'closed' : standing) as RoundState,
    closesOn: closesOn && calendarDate(closesOn),
    consultation: {
      ...{ id: consultation.id, slug: consultation.slug, title: consultation.title },
      ...{ status: consultation.status },
      decisionOn: consultation.decisionOn && calendarDate(consultation.decisionOn),
    },
    draft: { id, title, introduction, version },
    passages: inOrder(passages.map(passageView)),
    editions: changeLists,
  }
}

function passageView(row: NonNullable<Row['workingDraft']>['passages'][number]): PassageView {
  const { id, number, afterNumber, heading, text, version, newText, why } = row
  return { id, number, afterNumber, heading, text, version, outcome: row.outcome as Outcome, newText, why }
}

/** What was added stands behind the passage that it was added after. */
function inOrder(passages: PassageView[]): PassageView[] {
  const place = ({ number, afterNumber }: PassageView) => (number === 0 ? (afterNumber ?? 0) + 0.5 : number)
  return passages.toSorted((a, b) => place(a) - place(b))
}

/**
 * The same, which one has to oneself until the transaction ends: two people at one draft, its comments or its list of changes
 * come one after the other.
 */
export async function holdRound(ctx: Ctx, where: { id: string } | { passageId: string }): Promise<RoundView> {
  const stageWhere: Prisma.StageWhereInput =
    'id' in where ? { id: where.id } : { workingDraft: { passages: { some: { id: where.passageId } } } }
  const { stageId } = await findRound(ctx, stageWhere)
  await ctx.db.$queryRaw`SELECT 1 AS held FROM working_draft WHERE stage_id = ${stageId}::uuid FOR UPDATE`
  return findRound(ctx, { id: stageId })
}

/** @throws Conflict that says who changed the draft last, and when */
export async function checkDraftVersion(ctx: Ctx, round: RoundView, version: number): Promise<void> {
  if (round.draft.version !== version) throw await changedMeanwhile(ctx, round)
}

/** The Conflict that says who changed something of the round last, and when. */
export async function changedMeanwhile(ctx: Ctx, { stageId }: { stageId: string }): Promise<Conflict> {
  const last = await ctx.db.auditEvent.findFirst({
    where: { subjectType: 'stage', subjectId: stageId, action: { startsWith: 'round.' } },
    orderBy: { id: 'desc' },
  })
  const who = last ? `${last.actorName} changed this on ${formatInstant(last.at)}` : 'Somebody changed this'
  return new Conflict(
    `${who}, after you opened the page. Your words are still here: look at both, then save.`,
  )
}

type Words = { id?: string; heading: string; text: string }

/**
 * Writes the passages of a draft in their order and numbers them, and its questions after them; the draft's version rises.
 * Call it with the round held.
 */
export async function writePassages(ctx: Ctx, round: RoundView, passages: Words[]): Promise<void> {
  const { id: workingDraftId, version } = round.draft
  const kept = passages.flatMap(({ id }) => id ?? [])
  await ctx.db.draftPassage.deleteMany({ where: { workingDraftId, id: { notIn: kept } } })
  for (const [i, { id, heading, text }] of passages.entries()) {
    const place = { number: i + 1, sort: i + 1, heading, text }
    const before = round.passages.find((one) => one.id === id)
    if (!before) await ctx.db.draftPassage.create({ data: { workingDraftId, ...place } })
    else if (before.number !== i + 1 || before.heading !== heading || before.text !== text)
      await ctx.db.draftPassage.update({ where: { id: before.id }, data: place })
  }
  await ctx.db.workingDraft.update({ where: { id: workingDraftId }, data: { version: version + 1 } })
  await writeQuestionnaire(ctx, {
    ...round,
    passages: passages.map(({ heading, text }, i) => ({ number: i + 1, heading, text })),
  })
}

/** @throws NotFound */
export function passageIn(round: RoundView, passageId: string): PassageView {
  const passage = round.passages.find(({ id }) => id === passageId)
  if (!passage) throw new NotFound('We could not find that passage.')
  return passage
}
