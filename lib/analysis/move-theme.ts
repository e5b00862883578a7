import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { recordThemeEvent } from './frames/internal'
import { findTheme, holdCodeFrame } from './internal'
import { canEditThemes } from './policy'
import { MoveThemeInput } from './schema'

/**
 * Moves a theme one place up or down among those under its heading; at the end it stays where it is. Order changes no
 * meaning: it is recorded, and needs no reason.
 * @throws NotFound, NotAllowed, Conflict where it was removed
 */
export async function moveTheme(ctx: Ctx, input: z.input<typeof MoveThemeInput>): Promise<void> {
  const { themeId, direction } = MoveThemeInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { consultation } = await findTheme(ctx, themeId)
    authorise(canEditThemes(ctx.actor, consultation))
    const codeFrameId = await holdCodeFrame(ctx, consultation.id)
    const themes = await ctx.db.theme.findMany({
      where: { codeFrameId, removedAt: null },
      orderBy: [{ sort: 'asc' }, { id: 'asc' }],
      select: { id: true, sort: true, title: true, heading: true },
    })
    const from = themes.findIndex(({ id }) => id === themeId)
    const moved = themes[from]
    if (!moved) throw new Conflict('This theme has been removed. Put it back first.')
    const to = direction === 'up' ? from - 1 : from + 1
    if (themes[to]?.heading !== moved.heading) return
    themes.splice(from, 1)
    themes.splice(to, 0, moved)
    for (const [i, { id, sort }] of themes.entries())
      if (sort !== i + 1) await ctx.db.theme.update({ where: { id }, data: { sort: i + 1 } })
    const place = [from + 1, to + 1]
    await recordThemeEvent(ctx, { codeFrameId, themeId, what: 'moved', detail: { place } })
    const detail = { consultationId: consultation.id, title: moved.title, from: from + 1, to: to + 1 }
    await audit(ctx, 'theme.move', { type: 'theme', id: themeId }, detail)
  })
}
