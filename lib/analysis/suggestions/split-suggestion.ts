import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { Conflict } from '../../core/errors'
import { findSuggestion, holdCodeFrame } from '../internal'
import { canAskForThemes } from '../policy'
import { SplitSuggestionInput } from '../schema'
import { beginThemeRun } from './begin-theme-run'

/**
 * Has a suggested theme split: themes are looked for among its answers alone, in a job, compared as its own run compared
 * them, and always on this machine. Its parts are decided on in its place.
 * @throws NotFound, NotAllowed, InvalidInput naming the field; Conflict where somebody has decided on it, or other themes
 *   are being looked for
 */
export async function splitSuggestion(
  ctx: Ctx,
  input: z.input<typeof SplitSuggestionInput>,
): Promise<{ runId: string }> {
  const { suggestionId, count } = SplitSuggestionInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { suggestion, consultation } = await findSuggestion(ctx, suggestionId)
    authorise(canAskForThemes(ctx.actor, consultation))
    const { id: consultationId } = consultation
    await holdCodeFrame(ctx, consultationId)
    if (suggestion.state !== 'proposed')
      throw new Conflict('Somebody has decided on this suggestion in the meantime.')
    const whole = await ctx.db.themeRun.findUniqueOrThrow({ where: { id: suggestion.runId } })
    // An endpoint is used where somebody chooses it, and nobody does so here.
    const precision = whole.precision === 'endpoint' ? 'int8' : whole.precision
    const question = whole.questionName
    const title = `“${suggestion.label}” split`
    const asked = { consultationId, question, precision, wanted: count ?? null, title }
    const runId = await beginThemeRun(ctx, { ...asked, splitOfId: suggestionId })
    const detail = { consultationId, label: suggestion.label, count: count ?? null, runId }
    await audit(ctx, 'suggestion.split', { type: 'suggested-theme', id: suggestionId }, detail)
    return { runId }
  })
}
