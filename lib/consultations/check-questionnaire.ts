import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { checkDefinition } from './check-definition'
import type { DefinitionProblem } from './definition-problem'
import { canCreateConsultation } from './policy'
import { parseDefinition } from './read-definition'
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
  const read = parseDefinition(text)
  return read.ok ? checkDefinition(read.json).problems : [{ path: '', message: read.message }]
}
