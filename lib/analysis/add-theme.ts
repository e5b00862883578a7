import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { checkAddressees } from './addressees'
import { arrangeFrame, holdFrameToChange, recordThemeEvent } from './frames/internal'
import { checkTitle, holdConsultation } from './internal'
import { canEditThemes } from './policy'
import { AddThemeInput } from './schema'

/**
 * Adds a theme at the end of the consultation's code frame, which is made with its first theme.
 * @throws NotFound, NotAllowed, InvalidInput where the name is taken, the addressees are not one or all of the leads, or
 *   the frame is in use and nobody says why; Conflict where it was frozen meanwhile
 */
export async function addTheme(ctx: Ctx, input: z.input<typeof AddThemeInput>): Promise<{ id: string }> {
  const { consultationId, addressees, why, ...words } = AddThemeInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await holdConsultation(ctx, consultationId)
    authorise(canEditThemes(ctx.actor, consultation))
    checkAddressees(consultation.leads, addressees)
    const codeFrameId = await holdFrameToChange(ctx, consultationId, why)
    await checkTitle(ctx, codeFrameId, words.title)
    const last = await ctx.db.theme.aggregate({ where: { codeFrameId }, _max: { sort: true } })
    const theme = await ctx.db.theme.create({
      data: {
        ...words,
        codeFrameId,
        sort: (last._max.sort ?? 0) + 1,
        addressees: { connect: addressees.map((code) => ({ code })) },
      },
    })
    await arrangeFrame(ctx, codeFrameId)
    const event = { codeFrameId, themeId: theme.id, what: 'added' as const, why }
    await recordThemeEvent(ctx, { ...event, detail: { title: words.title } })
    const detail = { consultationId, title: words.title, addressees }
    await audit(ctx, 'theme.add', { type: 'theme', id: theme.id }, detail)
    return { id: theme.id }
  })
}
