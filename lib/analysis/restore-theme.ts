import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { arrangeFrame, holdFrameToChange, recordThemeEvent } from './frames/internal'
import { checkTitle, findTheme } from './internal'
import { canEditThemes } from './policy'
import { ThemeChangeInput } from './schema'

/**
 * Puts a removed theme back at the end of the code frame; what was coded to it counts again. What was merged into another
 * stays there.
 * @throws NotFound, NotAllowed, Conflict where it is there already
 * @throws InvalidInput where another theme has its name by now
 */
export async function restoreTheme(ctx: Ctx, input: z.input<typeof ThemeChangeInput>): Promise<void> {
  const { themeId, why } = ThemeChangeInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { theme, consultation } = await findTheme(ctx, themeId)
    authorise(canEditThemes(ctx.actor, consultation))
    const codeFrameId = await holdFrameToChange(ctx, consultation.id, why)
    await checkTitle(ctx, codeFrameId, theme.title, themeId)
    const last = await ctx.db.theme.aggregate({ where: { codeFrameId }, _max: { sort: true } })
    const { count } = await ctx.db.theme.updateMany({
      where: { id: themeId, removedAt: { not: null } },
      data: {
        removedAt: null,
        mergedIntoId: null,
        sort: (last._max.sort ?? 0) + 1,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new Conflict('This theme is in the code frame already.')
    await arrangeFrame(ctx, codeFrameId)
    await recordThemeEvent(ctx, {
      codeFrameId,
      themeId,
      what: 'restored',
      detail: { title: theme.title },
      why,
    })
    const detail = { consultationId: consultation.id, title: theme.title }
    await audit(ctx, 'theme.restore', { type: 'theme', id: themeId }, detail)
  })
}
