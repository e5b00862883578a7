import type { Ctx } from '../core/ctx'
import { answerText } from '../responses/answer-hash'
import { passageOf } from './question-names'
import type { Outcome, Verdict } from './schema'
import type { OwnComments } from './types'

/**
 * What was made of the comments of whoever holds a link, once the list of changes is published; null for any other link and
 * before. It is told from what was answered by then: later changes of mind come with the next edition.
 */
export async function getOwnComments(ctx: Ctx): Promise<OwnComments | null> {
  if (ctx.actor.kind !== 'respondent') return null
  const row = await ctx.db.invitation.findUnique({
    where: { id: ctx.actor.invitationId },
    select: { response: { include: { commentAnswers: true } }, stage: { include: ROUND } },
  })
  const draft = row?.stage.workingDraft
  const [edition] = draft?.changeLists ?? []
  if (!row?.response || !draft || !edition) return null
  const { stage, response } = row
  const { answers, commentAnswers, revisionNumber } = response
  const names = Object.keys((answers ?? {}) as object).filter(
    (name) => answerText(answers, name).trim() !== '',
  )
  const comments = names.flatMap((name) => {
    const key = passageOf(stage.sequence, name)
    if (key === null) return []
    const passage = draft.passages.find(({ number }) => String(number) === key)
    const answer = commentAnswers.find(
      ({ questionName, at }) => questionName === name && at <= edition.publishedAt,
    )
    return [
      {
        number: passage?.number ?? null,
        heading: passage?.heading ?? '',
        text: answerText(answers, name),
        verdict: (answer?.verdict ?? null) as Verdict | null,
        why: answer?.why ?? '',
        isStale: answer !== undefined && answer.revisionNumber !== revisionNumber,
        outcome: (passage?.outcome ?? null) as Outcome | null,
      },
    ]
  })
  const { number, publishedAt } = edition
  return {
    ...{ slug: stage.consultation.slug, sequence: stage.sequence, edition: { number, publishedAt } },
    comments: comments.toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity)),
  }
}

const ROUND = {
  consultation: { select: { slug: true } },
  workingDraft: {
    include: {
      passages: { where: { number: { gt: 0 } }, select: { number: true, heading: true, outcome: true } },
      changeLists: { orderBy: { number: 'desc' }, take: 1, select: { number: true, publishedAt: true } },
    },
  },
} as const
