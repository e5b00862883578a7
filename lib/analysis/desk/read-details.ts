import type { Ctx } from '../../core/ctx'
import type { AnswerKey } from '../types'
import type { Stance } from '../schema'
import { listUserNames } from './list-user-names'
import { HIT_BEGINS, HIT_ENDS, searchHits } from './search-hits'
import type { AlikeView, DeskDetails, EscalationView, Hit, MarkView, SpanView } from './types'

type Read = AnswerKey & {
  text: string
  hash: string
  search?: string
  /** Only what this user gave: they code the answer without seeing what others did. Null: everybody's. */
  onlyBy: string | null
}

/**
 * What the desk knows of an answer besides its themes and quotes. Private to the room: the caller has found the consultation in
 * scope.
 */
export async function readDetails(ctx: Ctx, read: Read): Promise<DeskDetails> {
  return {
    spans: await spansOf(ctx, read),
    mark: await markOf(ctx, read),
    escalation: await escalationOf(ctx, read),
    alike: await alikeOf(ctx, read),
    hits: await hitsOf(ctx, read),
    redaction: await redactionOf(ctx, read),
  }
}

async function spansOf({ db }: Ctx, { responseId, question, text, onlyBy }: Read): Promise<SpanView[]> {
  const spans = await db.codingSpan.findMany({
    where: {
      coding: {
        responseId,
        questionName: question,
        theme: { removedAt: null },
        coderId: onlyBy ?? undefined,
      },
    },
    orderBy: [{ startsAt: 'asc' }, { endsAt: 'asc' }],
    include: { coding: { select: { themeId: true } } },
  })
  return spans.map(({ coding: { themeId }, startsAt, endsAt, excerpt }) => ({
    ...{ themeId, startsAt, endsAt, excerpt },
    isStale: text.slice(startsAt, endsAt) !== excerpt,
  }))
}

async function markOf(ctx: Ctx, { responseId, question, hash, onlyBy }: Read): Promise<MarkView> {
  const row = await ctx.db.answerMark.findFirst({
    where: { responseId, questionName: question, byId: onlyBy ?? undefined },
  })
  const names = await listUserNames(ctx, [row?.byId ?? null])
  return {
    stance: (row?.position ?? null) as Stance | null,
    isEvidence: row?.isEvidence ?? false,
    by: names.get(row?.byId ?? '') ?? null,
    changedSince: row !== null && row.answerHash !== hash,
  }
}

/** The one that is open, else the newest. Why, and what was done, is for the officer and whoever passed it on. */
async function escalationOf(ctx: Ctx, { responseId, question }: Read): Promise<EscalationView | null> {
  const row = await ctx.db.escalation.findFirst({
    where: { responseId, questionName: question },
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }],
  })
  if (!row) return null
  const names = await listUserNames(ctx, [row.officerId, row.byId])
  const { id, at, closedAt } = row
  const by = names.get(row.byId ?? '') ?? null
  return { id, at, closedAt, by, officerName: names.get(row.officerId) ?? 'an officer', outcome: '' }
}

/** Of the newest groups that are made of this question's answers. */
async function alikeOf({ db }: Ctx, { responseId, question, hash }: Read): Promise<AlikeView | null> {
  const [found] = await db.$queryRaw<AlikeView[]>`
    SELECT g.id::text AS "groupId", g.size - 1 AS others
    FROM alike_answer aa JOIN alike_group g ON g.id = aa.group_id JOIN alike_run run ON run.id = g.run_id
    WHERE aa.response_id = ${responseId}::uuid AND aa.answer_hash = ${hash} AND run.question_name = ${question}
      AND run.finished_at IS NOT NULL
    ORDER BY run.asked_at DESC LIMIT 1`
  return found ?? null
}

async function hitsOf({ db }: Ctx, { text, search }: Read): Promise<Hit[]> {
  if (!search) return []
  const options = `HighlightAll=true, StartSel="${HIT_BEGINS}", StopSel="${HIT_ENDS}"`
  const [row] = await db.$queryRaw<{ headline: string }[]>`
    SELECT ts_headline('english', ${text}, websearch_to_tsquery('english', ${search}), ${options}) AS headline`
  return searchHits(text, row?.headline ?? '', search)
}

async function redactionOf(
  { db }: Ctx,
  { responseId, question, hash }: Read,
): Promise<DeskDetails['redaction']> {
  const key = { responseId, questionName: question }
  const row = await db.redactedAnswer.findUnique({
    where: { responseId_questionName: key },
    select: { answerHash: true },
  })
  if (!row) return 'undecided'
  return row.answerHash === hash ? 'decided' : 'out-of-date'
}
