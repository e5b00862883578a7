import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { Conflict, InvalidInput } from '../core/errors'
import { queryPrepared } from '../core/query-prepared'
import { hourlyEvent } from './audit-hourly'
import { definitionOf } from './frozen-definitions'
import { findAnswering, findAnsweringByToken, type Answering } from './internal'
import { canAnswer } from './policy'
import { questionsIn } from './question-list'
import { changedKeys, sameValue } from './same-answers'
import { MOST_BYTES, SaveAnswersInput } from './schema'
import type { Answers, Clash, Definition, DraftView, Mark, Marks, SavedAnswers } from './types'
import { validateAnswers } from './validate-answers'
import { TAKES_ANSWERS } from './write-response'

type Input = z.output<typeof SaveAnswersInput>

/** How often a save that another overtook is made again on what that one left. */
const TRIES = 8

/**
 * Keeps what is being written, answer by answer, each on the save it was based on. An answer that somebody else saved
 * since is not overwritten but given back with both texts; one that can never be right (over its limit, a choice not
 * offered) is refused by name; all others are saved.
 * @throws Conflict where it was submitted in the meantime, or many save at once
 * @throws NotAllowed where answers are not taken, InvalidInput where far too much is sent
 */
export async function saveAnswers(ctx: Ctx, input: z.input<typeof SaveAnswersInput>): Promise<SavedAnswers> {
  const parsed = SaveAnswersInput.parse(input)
  return (await keepAnswers(ctx, await findAnswering(ctx), parsed)).saved
}

/**
 * The same for whoever brings the token of a link, in fewer statements.
 * @throws NotFound for a token that is unknown or revoked; otherwise as `saveAnswers`
 */
export async function saveAnswersByToken(
  base: Ctx,
  token: string,
  input: z.input<typeof SaveAnswersInput>,
): Promise<SavedAnswers> {
  const parsed = SaveAnswersInput.parse(input)
  const { ctx, answering } = await findAnsweringByToken(base, token)
  return (await keepAnswers(ctx, answering, parsed)).saved
}

type Kept = {
  saved: SavedAnswers
  /** The draft as it stands after it. */
  draft: DraftView
}

/**
 * The same for a caller that has looked at the invitation already (`first`).
 * @throws as `saveAnswers`
 */
export async function keepAnswers(
  ctx: Ctx,
  first: Answering,
  input: z.input<typeof SaveAnswersInput>,
): Promise<Kept> {
  const parsed = SaveAnswersInput.parse(input)
  for (let tries = 0; tries < TRIES; tries++) {
    const answering = tries === 0 ? first : await findAnswering(ctx)
    authorise(canAnswer(ctx.actor, answering))
    const { versionId, draft } = answering
    if (!draft) throw new Conflict('These answers have been submitted in the meantime.')
    const kept = await keep(ctx, await definitionOf(ctx, versionId), { ...answering, draft }, parsed)
    if (kept) return kept
    // Somebody else with the link was quicker, or it has just closed: see how it stands now.
  }
  throw new Conflict('Several people are saving at once. Try again.')
}

async function keep(
  ctx: Ctx,
  definition: Definition,
  { invitationId, draft }: Answering & { draft: DraftView },
  { changes, pageNumber, since }: Input,
): Promise<Kept | null> {
  const isFree = ({ key, basedOn, value }: Input['changes'][number]) =>
    (markOf(draft, key)?.revision ?? 0) === basedOn || sameValue(answerOf(draft, key), value)
  const wanted = Object.fromEntries(changes.filter(isFree).map(({ key, value }) => [key, value ?? undefined]))
  const { kept, refused } = merged(definition, draft.answers, wanted)
  const refusedKeys = new Set(refused.map(({ key }) => key))
  const taken = Object.keys(wanted).filter((key) => !refusedKeys.has(key))
  // Where two wrote the same words, they stay the first one's: another mark would make the first one's next save clash.
  const changed = new Set(changedKeys(draft.answers, kept))
  const fresh = marksOf(
    ctx,
    draft.revision + 1,
    taken.filter((key) => changed.has(key)),
  )
  const after = await write(ctx, invitationId, draft, { kept, pageNumber, fresh })
  if (after === null) return null
  const marks = Object.fromEntries(
    taken.flatMap((key) => {
      const mark = fresh[key] ?? markOf(draft, key)
      return mark ? [[key, mark] as const] : []
    }),
  )
  const clashes = clashesOf(
    definition,
    draft,
    changes.filter((change) => !isFree(change)),
  )
  const news = newsOf(draft, since, changes)
  return {
    saved: { revision: after.revision, savedAt: ctx.now, marks, refused, clashes, news },
    draft: after,
  }
}

type ToWrite = { kept: Answers; pageNumber: number; fresh: Marks }

/**
 * Writes it in one statement, and so in one transaction, with its audit row; gives the draft as it stands then. Null where
 * another save came in between, or answers are no longer taken. Where no answer changed, neither does the draft's
 * number: a chair's word stands.
 */
async function write(
  ctx: Ctx,
  invitationId: string,
  draft: DraftView,
  { kept, pageNumber, fresh }: ToWrite,
): Promise<DraftView | null> {
  if (Object.keys(fresh).length === 0) {
    if (pageNumber !== draft.pageNumber)
      await ctx.db.draft.updateMany({
        where: { invitationId, revision: draft.revision },
        data: { pageNumber },
      })
    return { ...draft, pageNumber }
  }
  const json = JSON.stringify(kept)
  if (Buffer.byteLength(json) > MOST_BYTES)
    throw new InvalidInput('This is more than can be kept. Shorten your longest answers.')
  const revision = draft.revision + 1
  const written = await queryPrepared(
    ctx.db,
    Prisma.sql`
    WITH saved AS (
      UPDATE draft SET answers = ${json}::jsonb, marks = marks || ${JSON.stringify(fresh)}::jsonb,
        page_number = ${pageNumber}::int, revision = ${revision}::int, updated_at = ${ctx.now}::timestamptz
      FROM invitation
      JOIN stage ON stage.id = invitation.stage_id
      JOIN consultation ON consultation.id = stage.consultation_id
      WHERE draft.invitation_id = ${invitationId}::uuid AND draft.revision = ${draft.revision}::int
        AND invitation.id = draft.invitation_id AND ${TAKES_ANSWERS}
      RETURNING draft.invitation_id
    ), ${hourlyEvent(ctx, 'draft.save', invitationId)}
    SELECT invitation_id FROM saved`,
  )
  if (written.length === 0) return null
  const marks = { ...draft.marks, ...fresh }
  return { ...draft, answers: kept, marks, pageNumber, revision, updatedAt: ctx.now, signedOff: null }
}

// Keys come from outside: 'constructor' is no answer.
const markOf = ({ marks }: DraftView, key: string) => (Object.hasOwn(marks, key) ? marks[key] : undefined)
const answerOf = ({ answers }: DraftView, key: string) =>
  Object.hasOwn(answers, key) ? answers[key] : undefined

/** The draft's answers with the changes put in, as far as they can be kept. */
function merged(definition: Definition, before: Answers, wanted: Answers) {
  const all = JSON.parse(JSON.stringify({ ...before, ...wanted })) as Answers
  const checked = validateAnswers(definition, all, { partial: true })
  const problems = checked.ok ? [] : checked.problems
  // What was kept before and cannot be judged now (a choice that has since been hidden) stays as it was.
  const earlier = problems
    .map(({ key }) => key)
    .filter((key) => Object.hasOwn(before, key))
    .map((key) => [key, before[key]] as const)
  const refused = problems.filter(({ key }) => key === '' || Object.hasOwn(wanted, key))
  return { kept: { ...Object.fromEntries(earlier), ...checked.answers }, refused }
}

function marksOf({ actor, now }: Ctx, revision: number, keys: string[]): Marks {
  const linkId = actor.kind === 'respondent' ? actor.linkId : ''
  const name = actor.kind === 'respondent' ? (actor.person ?? '') : actor.kind === 'user' ? actor.name : ''
  const mark: Mark = { revision, at: now.toISOString(), linkId, name }
  return Object.fromEntries(keys.map((key) => [key, mark]))
}

function clashesOf(definition: Definition, draft: DraftView, changes: Input['changes']): Clash[] {
  const titles = new Map(questionsIn(definition).map(({ key, title }) => [key, title]))
  return changes.map(({ key, value }) => ({
    key,
    title: titles.get(key) ?? titles.get(key.replace(/-Comment$/, '')) ?? key,
    mine: value ?? null,
    theirs: answerOf(draft, key) ?? null,
    // None where the answers were begun anew from what was submitted.
    mark: markOf(draft, key) ?? { revision: 0, at: draft.updatedAt.toISOString(), linkId: '', name: '' },
  }))
}

/** What others saved since the revision that the sender has seen, but for what they are sending themselves. */
function newsOf(
  draft: DraftView,
  since: number | undefined,
  changes: Input['changes'],
): SavedAnswers['news'] {
  if (since === undefined) return []
  const sent = new Set(changes.map(({ key }) => key))
  return Object.entries(draft.marks)
    .filter(([key, mark]) => mark.revision > since && !sent.has(key))
    .map(([key, mark]) => ({ key, value: draft.answers[key] ?? null, mark }))
}
