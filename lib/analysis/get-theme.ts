import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findConsultation, THEME } from './internal'
import { withFigures } from './list-themes'
import { canReadAnalysis } from './policy'
import { ThemeIdInput } from './schema'
import { analysisScope } from './scope'
import type { ConsultationForAnalysis, ThemeView } from './types'

/**
 * One theme and its consultation.
 * @throws NotFound, NotAllowed
 */
export async function getTheme(
  ctx: Ctx,
  input: z.input<typeof ThemeIdInput>,
): Promise<{ theme: ThemeView; consultation: ConsultationForAnalysis }> {
  const { themeId } = ThemeIdInput.parse(input)
  const row = await ctx.db.theme.findFirst({
    where: { id: themeId, codeFrame: { consultation: analysisScope(ctx.actor) } },
    include: THEME,
  })
  if (!row) throw new NotFound('We could not find that theme.')
  authorise(canReadAnalysis(ctx.actor))
  const consultation = await findConsultation(ctx, row.codeFrame.consultationId)
  const [theme] = await withFigures(ctx, consultation, [row])
  return { theme: theme!, consultation }
}
