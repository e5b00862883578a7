import { isUser } from '../../auth/roles'
import type { Ctx } from '../../core/ctx'
import type { Prisma } from '../../core/db'
import { Conflict, InvalidInput, NotFound } from '../../core/errors'
import { findConsultation, holdCodeFrame, THEME } from '../internal'
import { analysisScope } from '../scope'
import { FRAME_LIFECYCLE, type FrameAction, type FrameStatus } from './lifecycle'

/**
 * The code frame, held, for somebody who is about to change a theme of it.
 * @throws Conflict where it was frozen meanwhile; InvalidInput where it is in use and nobody says why
 */
export async function holdFrameToChange(ctx: Ctx, consultationId: string, why: string): Promise<string> {
  const id = await holdCodeFrame(ctx, consultationId)
  const { status } = await ctx.db.codeFrame.findUniqueOrThrow({ where: { id } })
  if (status === 'frozen') throw new Conflict('Somebody froze the code frame in the meantime.')
  if (status === 'live' && why === '')
    throw new InvalidInput('', {
      why: 'Say why: the code frame is in use, and each change keeps its reason.',
    })
  return id
}

/**
 * A theme with its consultation, which one has to oneself: nobody codes an answer while codings change their theme.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findThemeAlone(ctx: Ctx, id: string) {
  const theme = await ctx.db.theme.findFirst({
    where: { id, codeFrame: { consultation: analysisScope(ctx.actor) } },
    include: THEME,
  })
  if (!theme) throw new NotFound('We could not find that theme.')
  const { consultationId } = theme.codeFrame
  await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${consultationId}::uuid FOR UPDATE`
  return { theme, consultation: await findConsultation(ctx, consultationId) }
}

type Event = {
  codeFrameId: string
  themeId: string
  what: 'added' | 'changed' | 'moved' | 'merged' | 'split' | 'removed' | 'restored' | 'carried'
  /** By field: what it was and is, or a single word or number. */
  detail?: Record<string, unknown>
  why?: string
}

/** Writes the history of the code frame, in the transaction of the change. */
export async function recordThemeEvent(ctx: Ctx, { detail = {}, why = '', ...event }: Event): Promise<void> {
  const byId = isUser(ctx.actor) ? ctx.actor.userId : null
  const plain = JSON.parse(JSON.stringify(detail)) as Prisma.InputJsonObject
  await ctx.db.themeEvent.create({ data: { ...event, detail: plain, why, byId, at: ctx.now } })
}

/** Puts themes of one heading next to each other, headings by their first theme, and numbers all of them anew. */
export async function arrangeFrame(ctx: Ctx, codeFrameId: string): Promise<void> {
  const themes = await ctx.db.theme.findMany({
    where: { codeFrameId, removedAt: null },
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
    select: { id: true, sort: true, heading: true },
  })
  const headings = [...new Set(themes.map(({ heading }) => heading))]
  const order = headings.flatMap((heading) => themes.filter((theme) => theme.heading === heading))
  for (const [i, { id, sort }] of order.entries())
    if (sort !== i + 1) await ctx.db.theme.update({ where: { id }, data: { sort: i + 1 } })
}

/**
 * Moves the code frame on. Call it with the frame held.
 * @throws Conflict where it is in no state for that, or somebody was quicker
 */
export async function moveFrame(ctx: Ctx, codeFrameId: string, action: FrameAction): Promise<FrameStatus> {
  const { status } = await ctx.db.codeFrame.findUniqueOrThrow({ where: { id: codeFrameId } })
  const next = FRAME_LIFECYCLE[status as FrameStatus][action]
  if (!next) throw new Conflict(`The code frame is ${STANDS[status as FrameStatus]} already.`)
  await ctx.db.codeFrame.update({ where: { id: codeFrameId }, data: { status: next } })
  return next
}

const STANDS: Record<FrameStatus, string> = { draft: 'a draft', live: 'in use', frozen: 'frozen' }
