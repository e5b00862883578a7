import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { checkAddressees } from './addressees'
import { arrangeFrame, holdFrameToChange, recordThemeEvent } from './frames/internal'
import { addresseesOf, checkTitle, findTheme } from './internal'
import { canEditThemes } from './policy'
import { UpdateThemeInput } from './schema'

/**
 * Changes a theme's words and addressees.
 * @throws NotFound, NotAllowed, InvalidInput as addTheme
 * @throws Conflict where it was changed or removed since `version`
 */
export async function updateTheme(ctx: Ctx, input: z.input<typeof UpdateThemeInput>): Promise<void> {
  const { themeId, version, addressees, why, ...words } = UpdateThemeInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { theme: before, consultation } = await findTheme(ctx, themeId)
    authorise(canEditThemes(ctx.actor, consultation))
    checkAddressees(consultation.leads, addressees)
    const codeFrameId = await holdFrameToChange(ctx, consultation.id, why)
    await checkTitle(ctx, codeFrameId, words.title, themeId)
    const { count } = await ctx.db.theme.updateMany({
      where: { id: themeId, version, removedAt: null },
      data: { ...words, version: version + 1 },
    })
    if (count === 0)
      throw new Conflict('Somebody changed this theme meanwhile. Look at it again before you save.')
    await ctx.db.theme.update({
      where: { id: themeId },
      data: { addressees: { set: addressees.map((code) => ({ code })) } },
    })
    const was = { ...before, addressees: addresseesOf(consultation.leads, before).addressees }
    const changed = changes(was, { ...words, addressees })
    if (changed.heading) await arrangeFrame(ctx, codeFrameId)
    if (Object.keys(changed).length > 0)
      await recordThemeEvent(ctx, { codeFrameId, themeId, what: 'changed', detail: changed, why })
    const detail = { consultationId: consultation.id, changes: changed, why }
    await audit(ctx, 'theme.update', { type: 'theme', id: themeId }, detail)
  })
}
