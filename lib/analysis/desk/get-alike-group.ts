import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { respondentName } from '../../invitations/respondent'
import { answerHash, answerText } from '../../responses/answer-hash'
import { findConsultation, questionsOf } from '../internal'
import { canReadAnalysis } from '../policy'
import { GetAlikeInput } from './schema'
import type { AlikeAnswersView } from './types'
import { wordDifferences } from './word-differences'

const PAGE = 20

/**
 * A group of answers alike: the one that stands for it, and the others with what each says otherwise.
 * @throws NotFound, NotAllowed
 */
export async function getAlikeGroup(
  ctx: Ctx,
  input: z.input<typeof GetAlikeInput>,
): Promise<AlikeAnswersView> {
  const { consultationId, groupId, page } = GetAlikeInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const group = await ctx.db.alikeGroup.findFirst({
    where: { id: groupId, run: { consultationId } },
    include: { run: { select: { questionName: true } } },
  })
  if (!group) throw new NotFound('We could not find these answers.')
  const question = group.run.questionName
  const [first, ...others] = await membersOf(ctx, groupId, question, page)
  if (!first) throw new NotFound('We could not find these answers.')
  const questions = await questionsOf(ctx, consultationId)
  return {
    ...{ consultation, question, id: groupId, size: group.size, page },
    kind: group.kind as AlikeAnswersView['kind'],
    questionTitle: questions.find(({ name }) => name === question)?.title ?? question,
    first,
    others: others.map(({ text, ...one }) => ({ ...one, words: wordDifferences(first.text, text) })),
    pages: Math.max(1, Math.ceil((group.size - 1) / PAGE)),
  }
}

/** The first of the group, and a page of the others, those most alike first. */
async function membersOf(ctx: Ctx, groupId: string, question: string, page: number) {
  const order = [
    { likeness: 'desc' as const },
    { response: { submittedAt: 'asc' as const } },
    { responseId: 'asc' as const },
  ]
  const include = {
    response: {
      select: {
        answers: true,
        body: { select: { name: true } },
        codings: {
          where: { questionName: question, theme: { removedAt: null } },
          include: { theme: { select: { title: true } } },
        },
      },
    },
  }
  const where = { groupId }
  const first = await ctx.db.alikeAnswer.findMany({ where, orderBy: order, include, take: 1 })
  const others = await ctx.db.alikeAnswer.findMany({
    ...{ where, orderBy: order, include },
    ...{ skip: 1 + (page - 1) * PAGE, take: PAGE },
  })
  return [...first, ...others].map(({ response, responseId, likeness, answerHash: kept }) => {
    const text = answerText(response.answers, question)
    return {
      ...{ responseId, question, likeness, text },
      bodyName: respondentName(response.body),
      themes: response.codings.map(({ theme }) => theme.title),
      changedSince: answerHash(text) !== kept,
    }
  })
}
