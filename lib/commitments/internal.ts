import { isUser } from '../auth/roles'
import { checkAddressees } from '../analysis/addressees'
import { formatInstant } from '../core/format'
import type { Ctx } from '../core/ctx'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { londonDate, type CalendarDate } from '../core/london-time'
import { COMMITMENT, commitmentView, type CommitmentRow } from './commitment-view'
import { readSaid } from './read-said'
import { commitmentScope } from './scope'
import type { ActionView, CommitmentView } from './types'

/** Rows as they are read today. */
export async function viewsOf(ctx: Ctx, rows: CommitmentRow[]): Promise<CommitmentView[]> {
  const consultationIds = [...new Set(rows.map(({ consultationId }) => consultationId))]
  const themeIds = [...new Set(rows.flatMap(({ themes }) => themes.map(({ themeId }) => themeId)))]
  const said = await readSaid(ctx, consultationIds, themeIds)
  return rows.map((row) => commitmentView(row, said, londonDate(ctx.now)))
}

type Which = { id: string } | { number: number }

/**
 * A commitment, and whether its consultation's report is published.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findCommitment(ctx: Ctx, which: Which) {
  const row = await ctx.db.commitment.findFirst({
    where: { AND: [which, commitmentScope(ctx.actor)] },
    include: COMMITMENT,
  })
  const [view] = row ? await viewsOf(ctx, [row]) : []
  if (!row || !view) throw new NotFound('We could not find that commitment.')
  const { consultationId } = row
  const editions = await ctx.db.reportEdition.count({ where: { report: { consultationId } } })
  return { ...view, hasReport: editions > 0, status: row.consultation.status }
}

export type Found = Awaited<ReturnType<typeof findCommitment>>

/**
 * The same, which one has to oneself until the transaction ends: of two people the second finds what the first made of
 * it.
 */
export async function holdCommitment(ctx: Ctx, id: string): Promise<Found> {
  await ctx.db.$queryRaw`SELECT 1 AS held FROM commitment WHERE id = ${id}::uuid FOR UPDATE`
  return findCommitment(ctx, { id })
}

/** The commitment of an action, held, and the action. */
export async function holdAction(ctx: Ctx, id: string): Promise<{ commitment: Found; action: ActionView }> {
  const row = await ctx.db.commitmentAction.findUnique({ where: { id }, select: { commitmentId: true } })
  if (!row) throw new NotFound('We could not find that action.')
  const commitment = await holdCommitment(ctx, row.commitmentId)
  const action = commitment.actions.find((each) => each.id === id)
  if (!action) throw new NotFound('We could not find that action.')
  return { commitment, action }
}

/** The commitment of a milestone, held, the action and the milestone. */
export async function holdMilestone(ctx: Ctx, id: string) {
  const row = await ctx.db.milestone.findUnique({ where: { id }, select: { actionId: true } })
  if (!row) throw new NotFound('We could not find that milestone.')
  const { commitment, action } = await holdAction(ctx, row.actionId)
  const milestone = action.milestones.find((each) => each.id === id)
  if (!milestone) throw new NotFound('We could not find that milestone.')
  return { commitment, action, milestone }
}

/**
 * Stops a change that was based on an older version. Call it with the commitment held.
 * @throws Conflict that says who changed it last, and when
 */
export async function checkVersion(
  ctx: Ctx,
  commitmentId: string,
  was: { version: number },
  version: number,
): Promise<void> {
  if (was.version === version) return
  const last = await ctx.db.auditEvent.findFirst({
    where: { subjectType: 'commitment', subjectId: commitmentId },
    orderBy: { id: 'desc' },
  })
  const who = last ? `${last.actorName} changed this on ${formatInstant(last.at)}` : 'Somebody changed this'
  throw new Conflict(`${who}, after you opened the page. Look at it again, then save.`)
}

/**
 * Checks whose commitment it is, and that its themes are the consultation's.
 * @throws InvalidInput naming the field
 */
export async function checkLeadsAndThemes(
  ctx: Ctx,
  consultation: { id: string; leads: { code: string }[] },
  { leads, themeIds }: { leads: string[]; themeIds: string[] },
): Promise<void> {
  try {
    checkAddressees(consultation.leads, leads)
  } catch (error) {
    if (error instanceof InvalidInput) throw new InvalidInput('', { leads: error.fields.addressees ?? '' })
    throw error
  }
  const known = await ctx.db.theme.count({
    where: { id: { in: themeIds }, codeFrame: { consultationId: consultation.id } },
  })
  if (known !== themeIds.length)
    throw new InvalidInput('', { themeIds: 'One of these themes is not of this consultation.' })
}

/** What is taken back, or moved, is told with its reason once the commitment is public. */
export function checkWhy(isAsked: boolean, why: string, message: string): void {
  if (isAsked && why === '') throw new InvalidInput('', { why: message })
}

type Event = {
  commitmentId: string
  actionId?: string
  what: string
  detail?: { from?: CalendarDate; to?: CalendarDate; milestone?: string }
  why?: string
}

/** Writes what everybody can read of the commitment's history, in the transaction of the change. */
export async function recordEvent(ctx: Ctx, { detail = {}, why = '', ...event }: Event): Promise<void> {
  const byId = isUser(ctx.actor) ? ctx.actor.userId : null
  await ctx.db.commitmentEvent.create({ data: { ...event, detail, why, byId, at: ctx.now } })
}
