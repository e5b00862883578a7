import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { InvalidInput } from '../../core/errors'
import { findUsableTheme } from '../internal'
import { canEditThemes } from '../policy'
import { findThemeAlone, holdFrameToChange, recordThemeEvent } from './internal'
import { moveCodings } from './move-codings'
import { MergeThemesInput } from './schema'

/**
 * Merges themes into one: what was coded to them, with passages and quotes, is coded to the one that stays; they are
 * taken out of the frame and say what they became part of. A learner's proposals go along as long as nobody has decided
 * on them.
 * @returns answers that changed their theme
 * @throws NotFound, NotAllowed; Conflict where one of them was removed; InvalidInput where nobody says why and the frame
 *   is in use, or a theme would be merged into itself
 */
export async function mergeThemes(
  ctx: Ctx,
  input: z.input<typeof MergeThemesInput>,
): Promise<{ answers: number }> {
  const { intoId, themeIds, why } = MergeThemesInput.parse(input)
  if (themeIds.includes(intoId))
    throw new InvalidInput('', { themeIds: 'The theme that stays cannot be merged into itself.' })
  return inTransaction(ctx, async (ctx) => {
    const { consultation } = await findThemeAlone(ctx, intoId)
    const { id: consultationId } = consultation
    authorise(canEditThemes(ctx.actor, consultation))
    const codeFrameId = await holdFrameToChange(ctx, consultationId, why)
    const into = await findUsableTheme(ctx, intoId, consultationId)
    let answers = 0
    const took: string[] = []
    for (const fromId of new Set(themeIds)) {
      const from = await findUsableTheme(ctx, fromId, consultationId)
      const moved = await moveCodings(ctx, { fromId, toId: intoId })
      await moveOpenProposals(ctx, fromId, intoId)
      await ctx.db.theme.update({
        where: { id: fromId },
        data: { removedAt: ctx.now, mergedIntoId: intoId, version: { increment: 1 } },
      })
      const detail = { into: into.title, intoId, ...moved }
      await recordThemeEvent(ctx, { codeFrameId, themeId: fromId, what: 'merged', detail, why })
      await audit(ctx, 'theme.merge', { type: 'theme', id: fromId }, { consultationId, ...detail, why })
      answers += moved.answers
      took.push(from.title)
    }
    const detail = { took, answers }
    await recordThemeEvent(ctx, { codeFrameId, themeId: intoId, what: 'merged', detail, why })
    return { answers }
  })
}

/** Where the learner proposes both for an answer, the one for the theme that stays is enough. */
async function moveOpenProposals(ctx: Ctx, fromId: string, toId: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE coding_proposal p SET theme_id = ${toId}::uuid
    WHERE p.theme_id = ${fromId}::uuid AND p.state = 'proposed' AND NOT EXISTS (
      SELECT 1 FROM coding_proposal o
      WHERE o.run_id = p.run_id AND o.response_id = p.response_id AND o.theme_id = ${toId}::uuid)`
}
