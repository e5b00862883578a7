import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { respondentKind, respondentName } from '../invitations/respondent'
import { answerHash, answerText } from '../responses/answer-hash'
import { findAnswer } from './internal'
import { keptRedactions, passagesToDecide, placesOf } from './passages'
import { canReadRedactions } from './policy'
import { AnswerInput } from './schema'
import type { ConsultationForRedaction, DecidedView, KeptRedaction, RedactionView } from './types'

type Found = Awaited<ReturnType<typeof findAnswer>>

/**
 * An answer with what may say who somebody is, and what was decided on it.
 * @throws NotFound, NotAllowed
 */
export async function getRedaction(
  ctx: Ctx,
  input: z.input<typeof AnswerInput>,
): Promise<RedactionView & { consultation: ConsultationForRedaction }> {
  const { responseId, question } = AnswerInput.parse(input)
  const found = await findAnswer(ctx, responseId, question)
  authorise(canReadRedactions(ctx.actor))
  const { response, consultation, asked, text, hash, row } = found
  const decided = row && (await decidedView(ctx, row))
  const state = row === null ? 'undecided' : row.answerHash === hash ? 'decided' : 'out-of-date'
  return {
    ...{ consultation, responseId, question, text, state, decided, answerHash: hash },
    questionTitle: asked.title,
    bodyName: respondentName(response.body),
    bodyTypeName: respondentKind(response.body?.bodyType ?? null).name,
    isQuoted: response.quotes.length > 0,
    passages:
      state === 'decided'
        ? passagesToDecide(text, decided!.redactions)
        : passagesToDecide(text, null, state === 'out-of-date' ? ownPassagesKept(found) : []),
    mayDecide: consultation.mayDecide,
    cursor: `${response.submittedAt.toISOString()}~${responseId}~${question}`,
  }
}

async function decidedView(ctx: Ctx, row: NonNullable<Found['row']>): Promise<DecidedView> {
  const { publicText, sha256, at, decidedById } = row
  const by = decidedById ? await ctx.db.user.findUnique({ where: { id: decidedById } }) : null
  return { publicText, sha256, at, by: by?.name ?? null, redactions: keptRedactions(row.redactions) }
}

/** What a person took out of an earlier text, wherever the same words stand in the corrected one. */
function ownPassagesKept({ response, row, text }: Found): KeptRedaction[] {
  if (!row) return []
  const before = response.revisions
    .map(({ answers }) => answerText(answers, row.questionName))
    .find((earlier) => answerHash(earlier) === row.answerHash)
  if (before === undefined) return []
  return keptRedactions(row.redactions).flatMap((one) =>
    placesOf(text, before.slice(one.start, one.end)).map((place) => ({ ...one, ...place })),
  )
}
