import type { Ctx } from '../core/ctx'
import { calendarDate } from '../core/london-time'
import { getConsultation } from '../consultations/get-consultation'
import { getResponseRates } from '../invitations/get-response-rates'
import { timeOfStages } from './internal'
import type { FairnessRecord } from './types'

const LETTERS_KEPT_DAYS = 365

/** What the record says by itself of how fairly people were consulted. Whoever calls it has looked whether the actor may know. */
export async function gatherRecord(ctx: Ctx, consultationId: string): Promise<FairnessRecord> {
  const consultation = await getConsultation(ctx, { id: consultationId })
  const stages = await ctx.db.stage.findMany({
    where: { consultationId },
    orderBy: { sequence: 'asc' },
    include: {
      extensions: { orderBy: { at: 'asc' } },
      reminders: { orderBy: { onDate: 'asc' } },
      versions: { orderBy: { number: 'asc' } },
    },
  })
  const { id, slug, title, status, why, canChange, cannotChange, earlierViews, note } = consultation
  const { decisionMaker, decisionOn, approvedAt, launchedAt, closedAt, reportedAt } = consultation
  return {
    consultation: {
      ...{ id, slug, title, status, why, canChange, cannotChange, earlierViews, note },
      ...{ decisionMaker, decisionOn, approvedAt, launchedAt, closedAt, reportedAt },
    },
    approvedByAnother: await approvedByAnother(ctx, consultationId),
    documents: await documentsOf(ctx, consultationId, launchedAt),
    questionnaires: stages.flatMap(({ name, versions }) =>
      versions.map(({ number, minutes, frozenAt }) => ({ stage: name, number, minutes, frozenAt })),
    ),
    time: await timeOfStages(ctx, stages),
    extensions: stages.flatMap(({ name, extensions }) =>
      extensions.map(({ fromClosesOn, toClosesOn, reason, at }) => ({
        ...{ stage: name, from: calendarDate(fromClosesOn), to: calendarDate(toClosesOn), reason, at },
      })),
    ),
    asked: launchedAt ? await askedOf(ctx, consultationId) : [],
    hasOpenLink: stages.some(({ hasOpenLink }) => hasOpenLink),
    reminders: stages.flatMap(({ reminders }) =>
      reminders.map(({ onDate, sentAt, letters }) => ({ onDate: calendarDate(onDate), sentAt, letters })),
    ),
    ...(await considered(ctx, consultationId)),
    retention: { addresses: await addressesUntil(ctx, consultationId), lettersKeptDays: LETTERS_KEPT_DAYS },
  }
}

async function approvedByAnother(ctx: Ctx, id: string): Promise<boolean | null> {
  const row = await ctx.db.consultation.findUniqueOrThrow({
    where: { id },
    select: { authorId: true, approvedById: true },
  })
  return row.approvedById && row.authorId ? row.approvedById !== row.authorId : null
}

/** Documents that consultees were given, also those taken away afterwards, and those prepared. Never those that nobody saw. */
async function documentsOf(ctx: Ctx, consultationId: string, launchedAt: Date | null) {
  const rows = await ctx.db.consultationDocument.findMany({
    where: { consultationId },
    orderBy: { addedAt: 'asc' },
    omit: { content: true, consultationId: true, mediaType: true },
  })
  const removals = await ctx.db.auditEvent.findMany({
    where: {
      ...{ subjectType: 'consultation', subjectId: consultationId },
      action: 'consultation.remove-document',
    },
    select: { actorName: true, detail: true },
  })
  const removedBy = (id: string) =>
    removals.find(({ detail }) => (detail as { id?: string } | null)?.id === id)?.actorName ?? ''
  return rows
    .filter(({ removedAt }) => removedAt === null || (launchedAt !== null && removedAt > launchedAt))
    .map((row) => ({
      ...row,
      givenAt: launchedAt && (row.addedAt > launchedAt ? row.addedAt : launchedAt),
      removedBy: row.removedAt ? removedBy(row.id) : '',
      wasThereAtLaunch: launchedAt !== null && row.addedAt <= launchedAt,
    }))
}

async function askedOf(ctx: Ctx, consultationId: string) {
  const { bodyTypes } = await getResponseRates(ctx, { consultationId })
  return bodyTypes.map(({ namePlural, invited, added, responded, respondedAdded }) => ({
    ...{ name: namePlural, invited, added, responded: responded + respondedAdded },
  }))
}

type Reading = FairnessRecord['reading']

async function considered(ctx: Ctx, consultationId: string) {
  const editions = await ctx.db.reportEdition.findMany({
    where: { report: { consultationId } },
    orderBy: { number: 'asc' },
    select: { number: true, publishedAt: true, fingerprint: true, whatChanged: true, content: true },
  })
  const newest = editions.at(-1)?.content as { reading?: Reading } | undefined
  const commitments = await ctx.db.commitment.findMany({
    where: { consultationId, number: { not: null } },
    orderBy: { number: 'asc' },
    select: { number: true, title: true, state: true },
  })
  return {
    editions: editions.map(({ content: _, ...edition }) => edition),
    reading: newest?.reading ?? null,
    commitments: commitments.map(({ number, title, state }) => ({ number: number!, title, state })),
    refusals: await ctx.db.reportRefusal.findMany({
      where: { report: { consultationId }, removedAt: null },
      orderBy: { sort: 'asc' },
      select: { what: true, why: true },
    }),
    tellings: await ctx.db.telling.findMany({
      where: { consultationId, heldBackAt: null },
      orderBy: { askedAt: 'asc' },
      select: { kind: true, letters: true, finishedAt: true },
    }),
  }
}

/** The last day to which an address that a member of the public left is kept. */
async function addressesUntil(ctx: Ctx, consultationId: string) {
  const { _max } = await ctx.db.participant.aggregate({
    where: { email: { not: null }, invitation: { stage: { consultationId } } },
    _max: { keepUntil: true },
  })
  return _max.keepUntil && calendarDate(_max.keepUntil)
}
