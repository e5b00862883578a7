import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { decideOnSuggestion, findSuggestion, findUsableTheme } from './internal'
import { canAskForThemes } from './policy'
import { JoinSuggestionInput } from './schema'
import { checkLeaning } from './suggestions/check-leaning'

/**
 * Says that a suggested theme is one that the code frame has already: two suggestions joined to one theme are merged.
 * Agree and disagree are not merged: where its answers lean to the other side than those of the theme, it must be said that
 * this is meant.
 * @throws NotFound, NotAllowed; InvalidInput where it would merge opposites; Conflict where the theme was removed, or somebody has decided already
 */
export async function joinSuggestion(ctx: Ctx, input: z.input<typeof JoinSuggestionInput>): Promise<void> {
  const { suggestionId, themeId, evenSo } = JoinSuggestionInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { suggestion, consultation } = await findSuggestion(ctx, suggestionId)
    authorise(canAskForThemes(ctx.actor, consultation))
    const { title } = await findUsableTheme(ctx, themeId, consultation.id)
    if (!evenSo) await checkLeaning(ctx, suggestion, { id: themeId, title })
    await decideOnSuggestion(ctx, suggestionId, { state: 'joined', themeId })
    const detail = { consultationId: consultation.id, label: suggestion.label, title, themeId }
    await audit(ctx, 'suggestion.join', { type: 'suggested-theme', id: suggestionId }, { ...detail, evenSo })
  })
}
