import type { Ctx } from '../core/ctx'
import { authorise } from '../auth/decision'
import { canCreateConsultation } from './policy'
import { questionCount } from './question-count'
import type { TemplateView } from './types'

/**
 * The questionnaires that a consultation may begin from.
 * @throws NotAllowed
 */
export async function listTemplates(ctx: Ctx): Promise<TemplateView[]> {
  authorise(canCreateConsultation(ctx.actor))
  const rows = await ctx.db.questionnaireTemplate.findMany({ orderBy: [{ sort: 'asc' }, { name: 'asc' }] })
  return rows.map(({ code, name, description, minutes, definition }) => ({
    ...{ code, name, description, minutes },
    questionCount: questionCount(definition),
  }))
}
