import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { findConsultation } from '../internal'
import { canReadAnalysis } from '../policy'
import { eventFields } from './event-fields'
import { HistoryInput } from './schema'
import type { HistoryView } from './types'

const ON_A_PAGE = 50

/**
 * The history of a code frame, or of one theme of it: who changed what, when and why, newest first.
 * @throws NotFound, NotAllowed
 */
export async function listThemeEvents(ctx: Ctx, input: z.input<typeof HistoryInput>): Promise<HistoryView> {
  const { consultationId, themeId, page } = HistoryInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const where = { codeFrame: { consultationId }, themeId }
  const theme = themeId
    ? await ctx.db.theme.findFirst({
        where: { id: themeId, codeFrame: { consultationId } },
        select: { id: true, title: true },
      })
    : null
  if (themeId && !theme) throw new NotFound('We could not find that theme.')
  const total = await ctx.db.themeEvent.count({ where })
  const rows = await ctx.db.themeEvent.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { theme: { select: { id: true, title: true } } },
    ...{ take: ON_A_PAGE, skip: (page - 1) * ON_A_PAGE },
  })
  const people = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap(({ byId }) => byId ?? []) } },
    select: { id: true, name: true },
  })
  return {
    ...{ consultation, theme, page, pages: Math.max(1, Math.ceil(total / ON_A_PAGE)) },
    events: rows.map(({ id, at, byId, what, detail, why, theme }) => ({
      ...{ id, at, what, why, theme },
      by: people.find((person) => person.id === byId)?.name ?? null,
      fields: eventFields(what, detail),
    })),
  }
}
