import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { auditHourly } from './audit-hourly'
import { definitionOf } from './frozen-definitions'
import { findAnswering, type Answering } from './internal'
import { canAnswer } from './policy'
import { sameValue } from './same-answers'
import { MOST_BYTES, SaveAnswersInput } from './schema'
import { questionsIn } from './question-list'
import type { Answers, Clash, Definition, DraftView, Mark, Marks, SavedAnswers } from './types'
import { validateAnswers } from './validate-answers'

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
  return inTransaction(ctx, async (ctx) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const answering = await findAnswering(ctx)
      authorise(canAnswer(ctx.actor, answering))
      const { versionId, draft } = answering
      if (!draft) throw new Conflict('These answers have been submitted in the meantime.')
      const saved = await save(ctx, await definitionOf(ctx, versionId), { ...answering, draft }, parsed)
      if (saved) return saved
    }
    throw new Conflict('Several people are saving at once. Try again.')
  })
}

async function save(
  ctx: Ctx,
  definition: Definition,
  { invitationId, draft }: Answering & { draft: DraftView },
  { changes, pageNumber, since }: Input,
): Promise<SavedAnswers | null> {
  const isFree = ({ key, basedOn, value }: Input['changes'][number]) =>
    (draft.marks[key]?.revision ?? 0) === basedOn || sameValue(draft.answers[key], value)
  const wanted = Object.fromEntries(changes.filter(isFree).map(({ key, value }) => [key, value ?? undefined]))
  const { kept, refused } = merged(definition, draft.answers, wanted)
  const revision = draft.revision + 1
  const refusedKeys = new Set(refused.map(({ path }) => path.split('.')[0]!))
  const marks = marksOf(
    ctx,
    revision,
    Object.keys(wanted).filter((key) => !refusedKeys.has(key)),
  )
  const json = JSON.stringify(kept)
  if (Buffer.byteLength(json) > MOST_BYTES)
    throw new InvalidInput('This is more than can be kept. Shorten your longest answers.')
  const saved = await ctx.db.$executeRaw`
    UPDATE draft SET answers = ${json}::jsonb, marks = marks || ${JSON.stringify(marks)}::jsonb,
      page_number = ${pageNumber}, revision = ${revision}, updated_at = ${ctx.now}
    WHERE invitation_id = ${invitationId}::uuid AND revision = ${draft.revision}`
  if (saved === 0) return null
  await auditHourly(ctx, 'draft.save', invitationId)
  const clashes = clashesOf(
    definition,
    draft,
    changes.filter((change) => !isFree(change)),
  )
  const news = newsOf(draft, since, changes)
  return { revision, savedAt: ctx.now, marks, refused, clashes, news }
}

/** The draft's answers with the changes put in, as far as they can be kept. */
function merged(definition: Definition, before: Answers, wanted: Answers) {
  const all = JSON.parse(JSON.stringify({ ...before, ...wanted })) as Answers
  const checked = validateAnswers(definition, all, { partial: true })
  const problems = checked.ok ? [] : checked.problems
  const keyOf = (path: string) => path.split('.')[0]!
  // What was kept before and cannot be judged now (a choice that has since been hidden) stays as it was.
  const earlier = problems
    .map(({ path }) => keyOf(path))
    .filter((key) => Object.hasOwn(before, key))
    .map((key) => [key, before[key]] as const)
  const refused = problems.filter(({ path }) => path === '' || Object.hasOwn(wanted, keyOf(path)))
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
    theirs: draft.answers[key] ?? null,
    mark: draft.marks[key]!,
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
