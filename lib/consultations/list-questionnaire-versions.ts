import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { authorise } from '../auth/decision'
import { needsRole } from '../auth/roles'
import { findInScope } from './internal'
import { questionCount } from './question-count'
import { ConsultationIdInput } from './schema'
import type { QuestionnaireVersionItem } from './types'

/**
 * Every version of a consultation's questionnaire, newest first, with how many responses were given to each.
 * @throws NotFound, NotAllowed
 */
export async function listQuestionnaireVersions(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<QuestionnaireVersionItem[]> {
  const { id } = ConsultationIdInput.parse(input)
  authorise(needsRole(ctx.actor, 'administrator', 'officer', 'researcher', 'link-officer'))
  const { stage } = await findInScope(ctx, { id })
  const rows = await ctx.db.questionnaireVersion.findMany({
    where: { stageId: stage.id },
    orderBy: { number: 'desc' },
    include: { _count: { select: { responses: true } } },
  })
  return rows.map(({ id, number, minutes, definition, frozenAt, createdAt, updatedAt, _count }) => ({
    ...{ versionId: id, number, minutes, frozenAt, createdAt, updatedAt },
    questionCount: questionCount(definition),
    responses: _count.responses,
  }))
}
