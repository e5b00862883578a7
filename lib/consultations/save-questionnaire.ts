import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { checkDefinition } from './check-definition'
import type { DefinitionProblem } from './definition-problem'
import { findInScope } from './internal'
import { canEditQuestionnaire } from './policy'
import { SaveQuestionnaireInput } from './schema'
import type { QuestionnaireView } from './types'
import { getQuestionnaire } from './get-questionnaire'
import { writeVersion } from './write-version'

/**
 * Saves what a consultation asks. Before launch the newest version is changed in place; after it every save is the next
 * version, which new respondents get, while those who began keep theirs.
 * @throws NotFound, NotAllowed; Conflict where somebody saved meanwhile; InvalidInput whose fields are the paths of
 *   what is wrong in the JSON
 */
export async function saveQuestionnaire(
  ctx: Ctx,
  input: z.input<typeof SaveQuestionnaireInput>,
): Promise<QuestionnaireView> {
  const { consultationId, baseVersion, definition, minutes } = SaveQuestionnaireInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id: consultationId })
    authorise(canEditQuestionnaire(ctx.actor, before))
    const checked = checkDefinition(definition)
    if (!checked.ok) throw new InvalidInput('The questionnaire was not saved.', fieldsOf(checked.problems))
    const number = await writeVersion(ctx, before, baseVersion, { definition: checked.definition, minutes })
    const names = checked.questions.map((question) => question.name)
    const detail = { number, minutes, questions: names }
    await audit(ctx, 'consultation.save-questionnaire', { type: 'consultation', id: consultationId }, detail)
    return getQuestionnaire(ctx, { consultationId })
  })
}

function fieldsOf(problems: DefinitionProblem[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { path, message } of problems) {
    const key = path || 'definition'
    fields[key] = fields[key] ? `${fields[key]} ${message}` : message
  }
  return fields
}
