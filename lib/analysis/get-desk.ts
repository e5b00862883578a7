import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import { PUBLIC } from '../invitations/respondent'
import { BASIS_KINDS } from '../responses/basis'
import { CHANNELS } from '../responses/schema'
import { addressedTo } from './addressees'
import { findDeskPlace, type DeskFilters } from './desk-query'
import { findConsultation, questionsOf } from './internal'
import { canReadAnalysis } from './policy'
import { readAnswer } from './read-answer'
import { GetDeskInput } from './schema'
import type { DeskView, Lead } from './types'

/**
 * The reading desk: one answer with all that is known of it, its neighbours under the filters, and the progress.
 * @throws NotFound, NotAllowed
 */
export async function getDesk(ctx: Ctx, input: z.input<typeof GetDeskInput>): Promise<DeskView> {
  const filters: DeskFilters = GetDeskInput.parse(input)
  const consultation = await findConsultation(ctx, filters.consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const questions = await questionsOf(ctx, consultation.id)
  const readerId = isUser(ctx.actor) ? ctx.actor.userId : null
  // None of these waits for another: whoever codes waits for the slowest alone.
  const [place, choices, themes, suggestions] = await Promise.all([
    findDeskPlace(ctx.db, filters, questions, readerId),
    choicesOf(ctx, consultation.id),
    themesOf(ctx, consultation.id, consultation.leads),
    suggestionsOf(ctx, consultation.id),
  ])
  const { total, readByMe, readByAnybody, coded, here, listed, isListed, position } = place
  const { previous, next, nextUnread } = place
  return {
    ...{ consultation, questions, listed, isListed, position, show: filters.show },
    ...{ previous, next, nextUnread },
    ...choices,
    ...{ themes, suggestions },
    answer: here && (await readAnswer(ctx, here, questions, filters.search)),
    progress: { total, readByMe, readByAnybody, coded },
  }
}

async function themesOf(ctx: Ctx, consultationId: string, leads: Lead[]): Promise<DeskView['themes']> {
  const rows = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId }, removedAt: null },
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
    include: { addressees: { orderBy: { sort: 'asc' }, select: { code: true } } },
  })
  return rows.map(({ id, title, description, addressees }) => ({
    ...{ id, title, description },
    addressedTo: addressedTo(
      leads,
      addressees.map(({ code }) => code),
    ),
  }))
}

/** The newest themes that were suggested, but for those that were dropped. */
async function suggestionsOf(ctx: Ctx, consultationId: string): Promise<DeskView['suggestions']> {
  const main = await ctx.db.themeRun.findFirst({
    where: { consultationId, finishedAt: { not: null }, splitOfId: null },
    orderBy: { askedAt: 'desc' },
  })
  if (!main) return []
  // What was asked for since is of the answers of one of its suggestions alone.
  return ctx.db.suggestedTheme.findMany({
    where: {
      state: { notIn: ['dropped', 'split'] },
      run: { consultationId, askedAt: { gte: main.askedAt } },
    },
    orderBy: [{ run: { askedAt: 'asc' } }, { sort: 'asc' }],
    select: { id: true, label: true },
  })
}

/** What can be filtered by: only kinds of body and boroughs that answered. */
async function choicesOf(
  ctx: Ctx,
  consultationId: string,
): Promise<Pick<DeskView, 'bodyTypes' | 'boroughs' | 'channels' | 'bases'>> {
  const answered = { some: { stage: { consultationId, kind: 'views' }, response: { isNot: null } } }
  const persons = { purpose: 'person', ...answered.some }
  const [bodyTypes, boroughs, ofPublic] = await Promise.all([
    ctx.db.bodyType.findMany({
      where: { invitations: answered },
      orderBy: { sort: 'asc' },
      select: { code: true, name: true },
    }),
    ctx.db.borough.findMany({
      where: { OR: [{ invitations: answered }, { participants: { some: { invitation: persons } } }] },
      orderBy: { name: 'asc' },
      select: { code: true, name: true },
    }),
    ctx.db.invitation.count({ where: persons }),
  ])
  const publicKind = ofPublic > 0 ? [{ code: PUBLIC.code, name: PUBLIC.namePlural }] : []
  return {
    ...{ bodyTypes: [...bodyTypes, ...publicKind], boroughs },
    ...{ channels: namedBy(CHANNELS), bases: namedBy(BASIS_KINDS) },
  }
}

const namedBy = (words: Record<string, string>) =>
  Object.entries(words).map(([code, name]) => ({ code, name }))
