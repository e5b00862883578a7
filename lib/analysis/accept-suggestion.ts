import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { addTheme } from './add-theme'
import { decideOnSuggestion, findSuggestion } from './internal'
import { canEditThemes } from './policy'
import { AcceptSuggestionInput } from './schema'

/**
 * Takes a suggested theme into the code frame, under the name that a person gives it; what the calculation called it is
 * kept beside. No answer is given the theme by it: that stays with whoever reads.
 * @throws NotFound, NotAllowed, InvalidInput as `addTheme`; Conflict where somebody has decided on it already
 */
export async function acceptSuggestion(
  ctx: Ctx,
  input: z.input<typeof AcceptSuggestionInput>,
): Promise<{ themeId: string }> {
  const { suggestionId, ...words } = AcceptSuggestionInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { suggestion, consultation } = await findSuggestion(ctx, suggestionId)
    authorise(canEditThemes(ctx.actor, consultation))
    const { id: themeId } = await addTheme(ctx, {
      ...words,
      consultationId: consultation.id,
      why: words.why || `It was suggested as “${suggestion.label}”.`,
    })
    await decideOnSuggestion(ctx, suggestionId, { state: 'accepted', themeId })
    const detail = { consultationId: consultation.id, label: suggestion.label, title: words.title, themeId }
    await audit(ctx, 'suggestion.accept', { type: 'suggested-theme', id: suggestionId }, detail)
    return { themeId }
  })
}
