import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { applyRedactions } from '../methods/redaction/apply-redactions'
import { proposeRedactions } from '../methods/redaction/propose-redactions'
import { keptRedactions } from '../redaction/passages'
import { basisOf, basisShort } from '../responses/basis-text'
import { answerText } from '../responses/answer-hash'
import { respondentKind, respondentName } from '../invitations/respondent'
import { findConsultation, questionsOf } from './internal'
import { canReadAnalysis } from './policy'
import { quoteViewOf } from './read-answer'
import { ConsultationIdInput } from './schema'
import type { QuoteInContext } from './types'

/**
 * Every quote of a consultation's themes, in the order of the code frame, then of kind of body, borough and place in
 * the answer: an order that anybody can repeat.
 * @throws NotFound, NotAllowed
 */
export async function listQuotes(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<QuoteInContext[]> {
  const { consultationId } = ConsultationIdInput.parse(input)
  await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const questions = await questionsOf(ctx, consultationId)
  const rows = await ctx.db.quote.findMany({
    where: { theme: { removedAt: null, codeFrame: { consultationId } } },
    orderBy: [
      { theme: { sort: 'asc' } },
      { response: { invitation: { bodyType: { sort: 'asc' } } } },
      { response: { invitation: { borough: { name: 'asc' } } } },
      { response: { reference: 'asc' } },
      { startsAt: 'asc' },
    ],
    include: {
      theme: { select: { title: true } },
      response: {
        select: {
          answers: true,
          publication: true,
          basis: true,
          body: { select: { name: true } },
          invitation: {
            select: { bodyType: true, borough: true, participant: { select: { borough: true } } },
          },
        },
      },
    },
  })
  return rows.map(({ response, ...quote }) => ({
    ...quoteViewOf(quote, answerText(response.answers, quote.questionName)),
    responseId: quote.responseId,
    question: quote.questionName,
    questionTitle: questions.find(({ name }) => name === quote.questionName)?.title ?? quote.questionName,
    bodyName: respondentName(response.body),
    bodyTypeCode: respondentKind(response.invitation.bodyType).code,
    bodyTypeName: respondentKind(response.invitation.bodyType).name,
    borough: (response.invitation.borough ?? response.invitation.participant?.borough)?.name ?? null,
    basis: shortBasis(response.basis),
    hidesBasis: quote.hidesBasis,
    mayPublish: response.publication !== 'none',
    taken: keptRedactions(quote.redactions).map(({ start, end, why }) => ({
      text: quote.excerpt.slice(start, end),
      why,
    })),
    publicSha256: quote.publicSha256,
    ...proposedFor(quote.publicText),
  }))
}

/** What a person should look at before a text is published. */
function proposedFor(publicText: string): Pick<QuoteInContext, 'personal' | 'redactedText'> {
  const proposals = proposeRedactions(publicText)
  return {
    personal: proposals.map(({ text, why }) => ({ text, why })),
    redactedText: applyRedactions(publicText, proposals).publicText,
  }
}

/** How the view came about, in a few words, as it stands beside a quote. */
function shortBasis(kept: unknown): string | null {
  const basis = basisOf(kept)
  return basis && basisShort(basis)
}
