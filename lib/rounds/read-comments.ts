import type { Ctx } from '../core/ctx'
import { respondentKind, respondentName } from '../invitations/respondent'
import { answerHash, answerText } from '../responses/answer-hash'
import { BasisSchema } from '../responses/basis'
import { basisShort } from '../responses/basis-text'
import { passageOf, viewName } from './question-names'
import type { Verdict } from './schema'
import { VIEWS, type CommentView, type RoundView, type View } from './types'

/** A comment with what its publication needs: its public text, where one was decided of these words. */
export type ReadComment = CommentView & { key: string; publicText: string | null }

/** Somebody's choice on a passage, whether or not they commented. */
export type ReadView = { key: string; view: View; typeCode: string; typeName: string; isPerson: boolean }

export type ReadResponses = {
  comments: ReadComment[]
  views: ReadView[]
  bodies: number
  persons: number
}

/** All that was said in a round, bodies by kind and name, then persons in the order in which they answered. */
export async function readComments(ctx: Ctx, round: RoundView): Promise<ReadResponses> {
  const rows = await ctx.db.response.findMany({
    where: { stageId: round.stageId, invitation: { purpose: { not: 'preview' } } },
    include: WHOLE,
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  })
  const byIds = [
    ...new Set(rows.flatMap(({ commentAnswers }) => commentAnswers.flatMap(({ byId }) => byId ?? []))),
  ]
  const users = await ctx.db.user.findMany({ where: { id: { in: byIds } }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  const sorted = rows.toSorted(
    (a, b) =>
      Number(a.bodyId === null) - Number(b.bodyId === null) ||
      (a.invitation.bodyType?.sort ?? 0) - (b.invitation.bodyType?.sort ?? 0) ||
      (a.body?.name ?? '').localeCompare(b.body?.name ?? '', 'en-GB'),
  )
  return {
    comments: sorted.flatMap((row) => commentsOf(round, row, names)),
    views: sorted.flatMap((row) => viewsOf(round, row)),
    bodies: rows.filter(({ bodyId }) => bodyId !== null).length,
    persons: rows.filter(({ bodyId }) => bodyId === null).length,
  }
}

const WHOLE = {
  body: { select: { name: true } },
  invitation: {
    select: {
      bodyType: { select: { code: true, name: true, sort: true } },
      borough: { select: { name: true } },
    },
  },
  commentAnswers: true,
  redactedAnswers: { select: { questionName: true, answerHash: true, publicText: true } },
} as const

type Row = {
  id: string
  bodyId: string | null
  answers: unknown
  revisionNumber: number
  basis: unknown
  publication: string | null
  body: { name: string } | null
  invitation: {
    bodyType: { code: string; name: string; sort: number } | null
    borough: { name: string } | null
  }
  commentAnswers: {
    questionName: string
    revisionNumber: number
    verdict: string
    why: string
    version: number
    byId: string | null
    at: Date
  }[]
  redactedAnswers: { questionName: string; answerHash: string; publicText: string }[]
}

function commentsOf({ sequence }: RoundView, row: Row, names: Map<string, string>): ReadComment[] {
  const {
    id: responseId,
    revisionNumber,
    body,
    invitation,
    publication,
    commentAnswers,
    redactedAnswers,
  } = row
  const isPerson = row.bodyId === null
  return Object.keys((row.answers ?? {}) as object).flatMap((questionName) => {
    const key = passageOf(sequence, questionName)
    const text = answerText(row.answers, questionName).trim()
    if (key === null || text === '') return []
    const answer = commentAnswers.find((one) => one.questionName === questionName)
    const hash = answerHash(answerText(row.answers, questionName))
    const redacted = redactedAnswers.find(
      (one) => one.questionName === questionName && one.answerHash === hash,
    )
    return [
      {
        ...{ key, responseId, questionName, revisionNumber, text, isPerson },
        who: respondentName(body),
        kind: respondentKind(invitation.bodyType).name,
        // Where a person lives is not shown beside their words.
        borough: isPerson ? null : (invitation.borough?.name ?? null),
        basis: isPerson ? 'for themselves' : basisOf(row.basis),
        view: key === 'whole' ? null : viewOf(row.answers, viewName(sequence, Number(key))),
        isPrivate: isPerson && (publication ?? 'none') === 'none',
        publicText: redacted?.publicText ?? null,
        answer: answer
          ? {
              ...{
                verdict: answer.verdict as Verdict,
                why: answer.why,
                version: answer.version,
                at: answer.at,
              },
              by: (answer.byId && names.get(answer.byId)) ?? '',
              isStale: answer.revisionNumber !== revisionNumber,
            }
          : null,
      },
    ]
  })
}

function viewsOf({ sequence, passages }: RoundView, row: Row): ReadView[] {
  const { code: typeCode, name: typeName } = respondentKind(row.invitation.bodyType)
  return passages.flatMap(({ number }) => {
    const view = number === 0 ? null : viewOf(row.answers, viewName(sequence, number))
    return view ? [{ key: String(number), view, typeCode, typeName, isPerson: row.bodyId === null }] : []
  })
}

function viewOf(answers: unknown, name: string): View | null {
  const value = (answers as Record<string, unknown> | null)?.[name]
  return VIEWS.find((view) => view === value) ?? null
}

function basisOf(basis: unknown): string {
  const { success, data } = BasisSchema.safeParse(basis)
  return success ? basisShort(data) : 'not said'
}
