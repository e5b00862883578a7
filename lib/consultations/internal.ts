import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { formatInstant } from '../core/format'
import { calendarDate, londonDate } from '../core/london-time'
import { isStaff } from '../auth/roles'
import { isStatus, type ConsultationStatus } from './lifecycle'
import { decisionsOn, lacksOf } from './policy'
import { questionCount } from './question-count'
import { consultationScope } from './scope'
import { OPEN_STAGE, standingOf, titleOf } from './stage-standing'
import type { ConsultationView, StageView } from './types'

/** What this room's verbs read of a consultation. Private to the room. */
function viewWith(sequence?: number) {
  return {
    leads: { orderBy: { sort: 'asc' } },
    stages: {
      // What a consultation is told by is the stage that sought views; a later round is asked for by its number.
      where: sequence === undefined ? { kind: 'views' } : { sequence },
      orderBy: { sequence: 'desc' },
      take: 1,
      include: {
        audiences: { include: { bodyType: true }, orderBy: { bodyType: { sort: 'asc' } } },
        extensions: { orderBy: { at: 'asc' } },
        versions: { orderBy: { number: 'desc' }, take: 1 },
      },
    },
    documents: {
      where: { removedAt: null },
      orderBy: { addedAt: 'asc' },
      select: { id: true, title: true, fileName: true, mediaType: true, size: true },
    },
    _count: { select: { stages: { where: { AND: [{ kind: 'comments' }, OPEN_STAGE] } } } },
  } satisfies Prisma.ConsultationInclude
}

type Row = Prisma.ConsultationGetPayload<{ include: ReturnType<typeof viewWith> }>

/**
 * The consultation as the actor may see it.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findInScope(
  ctx: Ctx,
  where: { id: string } | { slug: string },
  sequence?: number,
): Promise<ConsultationView> {
  const row = await ctx.db.consultation.findFirst({
    where: { AND: [where, consultationScope(ctx.actor)] },
    include: viewWith(sequence),
  })
  if (!row?.stages[0]) throw new NotFound('We could not find that consultation.')
  const view = viewOf(row)
  const names = isStaff(ctx.actor) ? await namesOf(ctx, row) : {}
  // A later round has verbs of its own (lib/rounds): nothing of the consultation's life is done to it.
  if (view.stage.kind !== 'views') return { ...view, ...names, lacks: [], allowedActions: [], refusals: {} }
  const today = londonDate(ctx.now)
  const lacks = view.status === 'draft' || view.status === 'approved' ? lacksOf(view, today) : []
  return { ...view, ...names, lacks, ...decisionsOn(ctx.actor, view, today) }
}

async function namesOf(ctx: Ctx, { authorId, approvedById }: Row) {
  const ids = [authorId, approvedById].filter((id) => id !== null)
  const users = await ctx.db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const name = (id: string | null) => users.find((user) => user.id === id)?.name
  return { authorName: name(authorId), approvedByName: name(approvedById) }
}

function viewOf(row: Row): Omit<ConsultationView, 'lacks' | 'allowedActions' | 'refusals'> {
  const { id, slug, why, canChange, cannotChange, earlierViews, decisionMaker } = row
  const { contactName, contactEmail, note, isAnnounced, version, authorId, documents, withdrawnReason } = row
  const { createdAt, approvedAt, reportedAt, withdrawnAt } = row
  const stage = stageOf(row)
  const { launchedAt, closedAt } = stage.kind === 'views' ? row : stage
  const title = titleOf(row.title, stage)
  return {
    ...{ id, slug, title, why, canChange, cannotChange, earlierViews, decisionMaker },
    ...{ contactName, contactEmail, note, isAnnounced, version, authorId, documents, withdrawnReason },
    ...{ createdAt, approvedAt, launchedAt, closedAt, reportedAt, withdrawnAt },
    decisionOn: row.decisionOn && calendarDate(row.decisionOn),
    status: standingOf(statusOf(row), stage),
    hasOpenRound: row._count.stages > 0,
    leads: row.leads.map(({ code, name }) => ({ code, name })),
    stage,
    questionnaire: questionnaireOf(row),
  }
}

/** A status as the lifecycle knows it. */
export function statusOf({ status }: { status: string }): ConsultationStatus {
  if (!isStatus(status)) throw new Error(`unknown status ${status}`)
  return status
}

function stageOf(row: Row): StageView {
  const stage = row.stages[0]
  if (!stage) throw new Error(`consultation ${row.id} has no stage`)
  const { id, sequence, name, kind, opensOn, closesOn, hasOpenLink, asksEquality } = stage
  return {
    ...{ id, sequence, name, kind, hasOpenLink, asksEquality },
    ...{ launchedAt: stage.launchedAt, closedAt: stage.closedAt },
    opensOn: opensOn && calendarDate(opensOn),
    closesOn: closesOn && calendarDate(closesOn),
    audiences: stage.audiences.map(({ bodyTypeCode, boroughCodes, bodyType }) => ({
      ...{ bodyTypeCode, boroughCodes },
      bodyTypeName: bodyType.name,
      bodyTypeNamePlural: bodyType.namePlural,
    })),
    extensions: stage.extensions.map(({ id, fromClosesOn, toClosesOn, reason, at }) => ({
      ...{ id, reason, at },
      fromClosesOn: calendarDate(fromClosesOn),
      toClosesOn: calendarDate(toClosesOn),
    })),
  }
}

function questionnaireOf(row: Row): ConsultationView['questionnaire'] {
  const version = row.stages[0]?.versions[0]
  if (!version) return null
  const { id, number, minutes, frozenAt, definition } = version
  const count = questionCount(definition)
  return { versionId: id, number, minutes, frozen: frozenAt !== null, questionCount: count }
}

/**
 * Checks that every lead is one of the organisations known here.
 * @throws InvalidInput
 */
export async function checkLeads(ctx: Ctx, leads: string[]): Promise<void> {
  const known = await ctx.db.leadOrganisation.count({ where: { code: { in: leads } } })
  if (known !== new Set(leads).size)
    throw new InvalidInput('', { leads: 'Choose who leads it from the organisations listed.' })
}

/**
 * Marks the consultation as changed, where it still is as `before` says; holds its row until the transaction ends, so
 * that whatever hangs on it changes one at a time.
 * @throws Conflict where somebody was quicker
 */
export async function touch(
  ctx: Ctx,
  before: { id: string; status: ConsultationStatus; version: number },
  data: Prisma.ConsultationUncheckedUpdateManyInput = {},
): Promise<void> {
  const { id, status, version } = before
  const { count } = await ctx.db.consultation.updateMany({
    where: { id, status, version },
    data: { ...data, version: version + 1 },
  })
  if (count === 0) throw await changedMeanwhile(ctx, id)
}

/** The Conflict that says who changed the consultation last, and when. */
export async function changedMeanwhile(ctx: Ctx, id: string): Promise<Conflict> {
  const last = await ctx.db.auditEvent.findFirst({
    where: { subjectType: 'consultation', subjectId: id },
    orderBy: { id: 'desc' },
  })
  const who = last
    ? `${last.actorName} changed this consultation on ${formatInstant(last.at)}`
    : 'Somebody changed it'
  return new Conflict(
    `${who}, after you opened this page. Nothing of either is lost: look at both, then save again.`,
  )
}
