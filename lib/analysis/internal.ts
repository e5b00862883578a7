import { isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { addressedTo } from './addressees'
import { answerHash, answerText } from '../responses/answer-hash'
import type { FrameStatus } from './frames/lifecycle'
import { allowedActions } from './policy'
import { analysisScope } from './scope'
import { textQuestions } from '../responses/text-questions'
import type { ConsultationForAnalysis, Lead, TextQuestion } from './types'

/** The one frame that a consultation has. */
const CODE_FRAME = 'Code frame'

/**
 * The consultation, as far as analysis needs it.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findConsultation(ctx: Ctx, id: string): Promise<ConsultationForAnalysis> {
  const row = await ctx.db.consultation.findFirst({
    where: { AND: [{ id }, analysisScope(ctx.actor)] },
    select: {
      ...{ id: true, slug: true, title: true, status: true, note: true },
      leads: { orderBy: { sort: 'asc' }, select: { code: true, name: true } },
      codeFrames: { where: { name: CODE_FRAME }, select: { status: true } },
    },
  })
  if (!row) throw new NotFound('We could not find that consultation.')
  const { codeFrames, ...consultation } = row
  const frame = (codeFrames[0]?.status ?? 'draft') as FrameStatus
  return { ...consultation, frame, allowedActions: allowedActions(ctx.actor, { ...row, frame }) }
}

/** The same, and its status cannot change before the transaction ends: coding must not slip in behind archiving. */
export async function holdConsultation(ctx: Ctx, id: string): Promise<ConsultationForAnalysis> {
  await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${id}::uuid FOR SHARE`
  return findConsultation(ctx, id)
}

export const THEME = {
  addressees: { orderBy: { sort: 'asc' }, select: { code: true } },
  codeFrame: { select: { consultationId: true } },
  mergedInto: { select: { title: true } },
  suggestions: {
    where: { run: { workedOutBy: { not: '' } } },
    select: { run: { select: { workedOutBy: true } } },
  },
} satisfies Prisma.ThemeInclude

export type ThemeRow = Prisma.ThemeGetPayload<{ include: typeof THEME }>

/**
 * A theme with its consultation, held.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findTheme(ctx: Ctx, id: string) {
  const theme = await ctx.db.theme.findFirst({
    where: { id, codeFrame: { consultation: analysisScope(ctx.actor) } },
    include: THEME,
  })
  if (!theme) throw new NotFound('We could not find that theme.')
  return { theme, consultation: await holdConsultation(ctx, theme.codeFrame.consultationId) }
}

/** The theme's addressees as it was given them, for views. */
export function addresseesOf(leads: Lead[], theme: Pick<ThemeRow, 'addressees'>) {
  const addressees = theme.addressees.map(({ code }) => code)
  return { addressees, addressedTo: addressedTo(leads, addressees) }
}

/** Whoever orders themes, or names them, waits for whoever does so already. */
export async function holdCodeFrame(ctx: Ctx, consultationId: string): Promise<string> {
  const key = { consultationId, name: CODE_FRAME }
  await ctx.db.codeFrame.createMany({ data: [key], skipDuplicates: true })
  const { id } = await ctx.db.codeFrame.findUniqueOrThrow({ where: { consultationId_name: key } })
  await ctx.db.$queryRaw`SELECT 1 AS held FROM code_frame WHERE id = ${id}::uuid FOR UPDATE`
  return id
}

/**
 * Two themes of one name cannot be told apart at the desk. Call it with the code frame held.
 * @throws InvalidInput naming the field
 */
export async function checkTitle(ctx: Ctx, codeFrameId: string, title: string, ownId?: string) {
  const same = await ctx.db.theme.findFirst({
    where: {
      codeFrameId,
      removedAt: null,
      title: { equals: title, mode: 'insensitive' },
      id: ownId ? { not: ownId } : undefined,
    },
  })
  if (same) throw new InvalidInput('', { title: 'There is a theme of this name already. Give it another.' })
}

/** What people answered in their own words, over all versions; comments on a draft are read at their own desk. */
export async function questionsOf(ctx: Ctx, consultationId: string): Promise<TextQuestion[]> {
  const versions = await ctx.db.questionnaireVersion.findMany({
    where: { stage: { consultationId, kind: 'views' } },
    orderBy: [{ stage: { sequence: 'desc' } }, { number: 'desc' }],
    select: { definition: true },
  })
  return textQuestions(versions.map(({ definition }) => definition))
}

/**
 * An answer and its consultation, held. `seen` is the hash of what the person read.
 * @throws NotFound where there is no such answer, or none for this actor
 * @throws Conflict where it was corrected since the person read it
 */
export async function findAnswer(ctx: Ctx, responseId: string, question: string, seen?: string) {
  const response = await ctx.db.response.findFirst({
    where: { id: responseId, stage: { consultation: analysisScope(ctx.actor) } },
    select: { answers: true, stage: { select: { consultationId: true } } },
  })
  if (!response) throw new NotFound('We could not find that answer.')
  const { consultationId } = response.stage
  const questions = await questionsOf(ctx, consultationId)
  if (!questions.some(({ name }) => name === question)) throw new NotFound('We could not find that answer.')
  const text = answerText(response.answers, question)
  const hash = answerHash(text)
  if (seen !== undefined && seen !== hash)
    throw new Conflict('This answer was corrected while you were reading it. Read it again.')
  return { text, hash, consultation: await holdConsultation(ctx, consultationId) }
}

/**
 * A theme that answers of this consultation may be given.
 * @throws NotFound where the theme belongs to another consultation
 * @throws Conflict where it was removed
 */
export async function findUsableTheme(ctx: Ctx, themeId: string, consultationId: string) {
  const theme = await ctx.db.theme.findFirst({ where: { id: themeId, codeFrame: { consultationId } } })
  if (!theme) throw new NotFound('We could not find that theme.')
  if (theme.removedAt) throw new Conflict(`The theme "${theme.title}" has been removed from the code frame.`)
  return theme
}

/**
 * A quote with its consultation, held.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findQuote(ctx: Ctx, id: string) {
  const quote = await ctx.db.quote.findFirst({
    where: { id, theme: { codeFrame: { consultation: analysisScope(ctx.actor) } } },
    include: { theme: { select: { codeFrame: { select: { consultationId: true } } } } },
  })
  if (!quote) throw new NotFound('We could not find that quote.')
  return { quote, consultation: await holdConsultation(ctx, quote.theme.codeFrame.consultationId) }
}

/**
 * A suggested theme with its consultation, held.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findSuggestion(ctx: Ctx, id: string) {
  const suggestion = await ctx.db.suggestedTheme.findFirst({
    where: { id, run: { consultation: analysisScope(ctx.actor) } },
    include: { run: { select: { consultationId: true } } },
  })
  if (!suggestion) throw new NotFound('We could not find that suggestion.')
  const { consultationId } = suggestion.run
  return { suggestion, consultation: await holdConsultation(ctx, consultationId) }
}

/**
 * Records what a person decided on a suggestion.
 * @throws Conflict where somebody else was quicker
 */
export async function decideOnSuggestion(
  ctx: Ctx,
  id: string,
  decided: { state: 'accepted' | 'joined' | 'dropped'; themeId: string | null },
): Promise<void> {
  const { count } = await ctx.db.suggestedTheme.updateMany({
    where: { id, state: 'proposed' },
    data: { ...decided, decidedAt: ctx.now, decidedById: isUser(ctx.actor) ? ctx.actor.userId : null },
  })
  if (count === 0) throw new Conflict('Somebody has decided on this suggestion in the meantime.')
}
