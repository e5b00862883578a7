import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { definitionOf } from './frozen-definitions'
import { judgeKeyed } from './judge-keyed'
import { takenNow } from './keying-time'
import { canCorrectKeyed } from './policy'
import { fieldsOfProblems } from './problem-fields'
import { changedKeys, sameAnswers } from './same-answers'
import { CorrectKeyedInput } from './schema'
import type { Answers, Submission } from './types'

/**
 * Puts right what somebody who was asked has answered, where its paper says otherwise: as a revision of its own, with the reason; how it
 * first came in stays as it was.
 * @throws NotFound, NotAllowed; InvalidInput naming the answers that are wrong; Conflict where it was changed since
 *   `basedOn`
 */
export async function correctKeyedResponse(
  ctx: Ctx,
  input: z.input<typeof CorrectKeyedInput>,
): Promise<Submission> {
  const parsed = CorrectKeyedInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: parsed.consultationId, stage: parsed.stage })
    authorise(canCorrectKeyed(ctx.actor, { taken: takenNow(consultation, ctx.now) }))
    const before = await ctx.db.response.findFirst({
      where: {
        id: parsed.responseId,
        stageId: consultation.stage.id,
        invitation: { purpose: { not: 'preview' } },
      },
    })
    if (!before) throw new NotFound('We could not find that response.')
    const judged = judgeKeyed(await definitionOf(ctx, before.versionId), parsed)
    if (judged.problems.length > 0)
      throw new InvalidInput('Some answers are missing or cannot be used.', fieldsOfProblems(judged.problems))
    const { id, reference } = before
    if (before.revisionNumber !== parsed.basedOn) throw changedMeanwhile()
    if (sameAnswers(before.answers as Answers, judged.answers))
      return { reference, revisionNumber: before.revisionNumber, changed: false }
    const revisionNumber = before.revisionNumber + 1
    await write(ctx, before, judged, revisionNumber)
    const changed = changedKeys(before.answers as Answers, judged.answers)
    await audit(
      ctx,
      'response.correct-keyed',
      { type: 'response', id },
      { reference, revisionNumber, changed, reason: parsed.reason },
    )
    return { reference, revisionNumber, changed: true }
  })
}

type Before = { id: string; versionId: string; revisionNumber: number; basis: Prisma.JsonValue }
type Judged = { answers: Answers; leftEmpty: string[] }

async function write(
  ctx: Ctx,
  before: Before,
  { answers, leftEmpty }: Judged,
  number: number,
): Promise<void> {
  const json = answers as Prisma.InputJsonObject
  const { count } = await ctx.db.response.updateMany({
    where: { id: before.id, revisionNumber: before.revisionNumber },
    data: { answers: json, leftEmpty, revisionNumber: number, revisedAt: ctx.now },
  })
  if (count === 0) throw changedMeanwhile()
  await ctx.db.responseRevision.create({
    data: {
      ...{ responseId: before.id, number, versionId: before.versionId, answers: json, submittedAt: ctx.now },
      basis: before.basis ?? undefined,
    },
  })
}

const changedMeanwhile = () =>
  new Conflict('This response was changed after you opened the page. Look at it again, then correct it.')
