import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { checkDefinition } from './check-definition'
import type { DefinitionProblem } from './definition-problem'
import { canCreateConsultation } from './policy'
import { CheckQuestionnaireInput } from './schema'

/**
 * What would stop a definition, given as text, from being saved.
 * @throws NotAllowed
 */
export async function checkQuestionnaire(
  ctx: Ctx,
  input: z.input<typeof CheckQuestionnaireInput>,
): Promise<DefinitionProblem[]> {
  const { text } = CheckQuestionnaireInput.parse(input)
  authorise(canCreateConsultation(ctx.actor))
  try {
    return checkDefinition(JSON.parse(text)).problems
  } catch (error) {
    if (error instanceof SyntaxError) return [{ path: '', message: `This is not JSON: ${error.message}.` }]
    throw error
  }
}
