import type { Ctx } from '../core/ctx'
import { isUser } from '../auth/roles'
import { listCitationsInAnswer } from '../compiles/list-citations-in-answer'
import { respondentKind, respondentName } from '../invitations/respondent'
import { basisOf, basisText } from '../responses/basis-text'
import { answerHash, answerText } from '../responses/answer-hash'
import { isCodedBlind } from './is-coded-blind'
import { listAnswerProposals } from './list-answer-proposals'
import { listUserNames } from './desk/list-user-names'
import { readDetails } from './desk/read-details'
import type { AnswerKey, AnswerView, QuoteView, TextQuestion } from './types'

/** One answer with its codings, quotes and readers. Private to the room: the caller has found the consultation in scope. */
export async function readAnswer(
  ctx: Ctx,
  { responseId, question }: AnswerKey,
  questions: TextQuestion[],
  search?: string,
): Promise<AnswerView> {
  const here = { questionName: question }
  const active = { ...here, theme: { removedAt: null } }
  const row = await ctx.db.response.findUniqueOrThrow({
    where: { id: responseId },
    include: {
      body: { include: { bodyType: true, ward: true } },
      invitation: { select: { borough: true, participant: { select: { ward: true, borough: true } } } },
      codings: {
        where: active,
        orderBy: { at: 'asc' },
        include: { proposal: { select: { run: { select: { number: true } } } } },
      },
      quotes: {
        where: active,
        orderBy: { startsAt: 'asc' },
        include: { theme: { select: { title: true } } },
      },
      readings: { where: here, orderBy: { at: 'asc' } },
    },
  })
  const text = answerText(row.answers, question)
  const hash = answerHash(text)
  const readings = row.readings.filter((reading) => reading.answerHash === hash)
  const names = await listUserNames(ctx, [
    ...readings.map((r) => r.readerId),
    ...row.codings.map((c) => c.coderId),
  ])
  const { body, invitation, reference, submittedAt } = row
  const basis = basisOf(row.basis)
  const { actor } = ctx
  const isBlind = await isCodedBlind(ctx, { responseId, question })
  const onlyBy = isBlind && isUser(actor) ? actor.userId : null
  const isSeen = ({ coderId }: { coderId: string | null }) =>
    !isBlind || (isUser(actor) && coderId === actor.userId)
  return {
    ...{ responseId, question, text, reference, submittedAt, answerHash: hash },
    questionTitle: questions.find(({ name }) => name === question)?.title ?? question,
    revisedAt: row.revisionNumber > 1 ? row.revisedAt : null,
    bodyName: respondentName(body),
    bodyTypeName: respondentKind(body?.bodyType ?? null).name,
    borough: (invitation.borough ?? invitation.participant?.borough)?.name ?? null,
    basis: basis && { text: basisText(basis), dissent: basis.dissent },
    signedOffBy: row.signedOffName,
    publication: row.publication,
    isDuplicate: row.duplicateOfId !== null,
    ward: (body ? body.ward : invitation.participant?.ward)?.name ?? null,
    codings: row.codings.filter(isSeen).map((coding) => ({
      themeId: coding.themeId,
      coderName: names.get(coding.coderId ?? '') ?? null,
      changedSince: coding.answerHash !== hash,
      alongAlike: coding.alikeId !== null,
      learner: coding.proposal?.run.number ?? null,
    })),
    quotes: row.quotes.filter(isSeen).map((quote) => quoteViewOf(quote, text)),
    proposals: isBlind ? [] : await listAnswerProposals(ctx, { responseId, question }, hash),
    isBlind,
    citations: await listCitationsInAnswer(ctx, { responseId, question }),
    ...(await readDetails(ctx, { responseId, question, text, hash, search, onlyBy })),
    readByMe: isUser(actor) && readings.some(({ readerId }) => readerId === actor.userId),
    readers: readings.flatMap(({ readerId }) => names.get(readerId) ?? []),
  }
}

type QuoteRow = Omit<QuoteView, 'themeTitle' | 'isStale'> & { theme: { title: string } }

/** A quote is stale once its place in the answer holds other words. */
export function quoteViewOf(quote: QuoteRow, text: string): QuoteView {
  const { id, themeId, startsAt, endsAt, excerpt, publicText, isChosen, theme } = quote
  const isStale = text.slice(startsAt, endsAt) !== excerpt
  return { id, themeId, startsAt, endsAt, excerpt, publicText, isChosen, themeTitle: theme.title, isStale }
}
