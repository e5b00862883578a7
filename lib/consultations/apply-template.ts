import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { findInScope } from './internal'
import { canEditConsultation } from './policy'
import { ApplyTemplateInput } from './schema'
import { writeVersion } from './write-version'

/**
 * Puts a ready questionnaire in the place of a draft's own.
 * @throws NotFound, NotAllowed, Conflict; InvalidInput where there is no such questionnaire
 */
export async function applyTemplate(ctx: Ctx, input: z.input<typeof ApplyTemplateInput>): Promise<void> {
  const { consultationId, baseVersion, template } = ApplyTemplateInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id: consultationId })
    // Once people answer, a questionnaire is mended and not replaced.
    authorise(canEditConsultation(ctx.actor, before))
    const found = await ctx.db.questionnaireTemplate.findUnique({ where: { code: template } })
    if (!found) throw new InvalidInput('', { template: 'Choose one of the questionnaires listed.' })
    const definition = found.definition as Record<string, unknown>
    const number = await writeVersion(ctx, before, baseVersion, { definition, minutes: found.minutes })
    const detail = { template, number }
    await audit(ctx, 'consultation.apply-template', { type: 'consultation', id: consultationId }, detail)
  })
}
