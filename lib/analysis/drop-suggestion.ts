import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { decideOnSuggestion, findSuggestion } from './internal'
import { canAskForThemes } from './policy'
import { SuggestionIdInput } from './schema'

/**
 * Leaves a suggested theme aside. It stays in the record of what was suggested.
 * @throws NotFound, NotAllowed; Conflict where somebody has decided already
 */
export async function dropSuggestion(ctx: Ctx, input: z.input<typeof SuggestionIdInput>): Promise<void> {
  const { suggestionId } = SuggestionIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { suggestion, consultation } = await findSuggestion(ctx, suggestionId)
    authorise(canAskForThemes(ctx.actor, consultation))
    await decideOnSuggestion(ctx, suggestionId, { state: 'dropped', themeId: null })
    const detail = { consultationId: consultation.id, label: suggestion.label }
    await audit(ctx, 'suggestion.drop', { type: 'suggested-theme', id: suggestionId }, detail)
  })
}
