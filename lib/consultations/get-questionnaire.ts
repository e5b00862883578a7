import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { baseVersionOf } from './base-version'
import { GetQuestionnaireInput } from './schema'
import { consultationScope } from './scope'
import type { QuestionnaireView } from './types'

/**
 * What a consultation asked when it sought views: its newest version, or the one named.
 * @throws NotFound
 */
export async function getQuestionnaire(
  ctx: Ctx,
  input: z.input<typeof GetQuestionnaireInput>,
): Promise<QuestionnaireView> {
  const wanted = GetQuestionnaireInput.safeParse(input)
  const row = wanted.success ? await find(ctx, wanted.data) : null
  if (!row) throw new NotFound('We could not find that questionnaire.')
  const { id, stageId, number, minutes, frozenAt, createdAt, updatedAt } = row
  return {
    ...{ versionId: id, stageId, number, minutes, frozenAt, createdAt, updatedAt },
    consultationId: row.stage.consultationId,
    definition: row.definition as Record<string, unknown>,
    baseVersion: baseVersionOf(row),
  }
}

async function find(ctx: Ctx, { consultationId, versionId }: z.output<typeof GetQuestionnaireInput>) {
  return ctx.db.questionnaireVersion.findFirst({
    where: {
      ...(versionId ? { id: versionId } : {}),
      // The questions of a later round are made from its draft, and are asked for by the version alone.
      stage: {
        ...(versionId ? {} : { kind: 'views' }),
        consultation: { AND: [{ id: consultationId }, consultationScope(ctx.actor)] },
      },
    },
    orderBy: [{ stage: { sequence: 'desc' } }, { number: 'desc' }],
    include: { stage: { select: { consultationId: true } } },
  })
}
