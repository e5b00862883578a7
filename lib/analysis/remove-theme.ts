import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { holdFrameToChange, recordThemeEvent } from './frames/internal'
import { findTheme } from './internal'
import { canEditThemes } from './policy'
import { ThemeChangeInput } from './schema'

/**
 * Takes a theme out of the code frame. It is kept, with its codings and quotes, which no longer count; `restoreTheme`
 * puts all of it back.
 * @throws NotFound, NotAllowed, Conflict where it is removed already; InvalidInput where the frame is in use and nobody
 *   says why
 */
export async function removeTheme(ctx: Ctx, input: z.input<typeof ThemeChangeInput>): Promise<void> {
  const { themeId, why } = ThemeChangeInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { theme, consultation } = await findTheme(ctx, themeId)
    authorise(canEditThemes(ctx.actor, consultation))
    const codeFrameId = await holdFrameToChange(ctx, consultation.id, why)
    const { count } = await ctx.db.theme.updateMany({
      where: { id: themeId, removedAt: null },
      data: { removedAt: ctx.now, version: { increment: 1 } },
    })
    if (count === 0) throw new Conflict('This theme has been removed already.')
    await recordThemeEvent(ctx, {
      codeFrameId,
      themeId,
      what: 'removed',
      detail: { title: theme.title },
      why,
    })
    const detail = { consultationId: consultation.id, title: theme.title }
    await audit(ctx, 'theme.remove', { type: 'theme', id: themeId }, detail)
  })
}
