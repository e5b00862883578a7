import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { isUser } from '../../auth/roles'
import { inTransaction, type Ctx } from '../../core/ctx'
import { InvalidInput, NotFound } from '../../core/errors'
import { findAnswer, findUsableTheme } from '../internal'
import { canCode } from '../policy'
import { keepStep } from './keep-step'
import { CodeAlikeInput } from './schema'

/**
 * Gives a theme to an answer and to those that say the same in nearly the same words, or takes it off again: once the reader
 * says so, never silently. Those coded along name the answer that was read (`alikeId`). What somebody coded before stays theirs;
 * answers that were corrected since the groups were made are left out, and what has a quote keeps its theme.
 * @returns how many others were changed with it
 * @throws NotFound, NotAllowed, InvalidInput where the answer is not of the group
 * @throws Conflict where the theme was removed, or the answer corrected meanwhile
 */
export async function codeAlike(
  ctx: Ctx,
  input: z.input<typeof CodeAlikeInput>,
): Promise<{ others: number }> {
  const { responseId, question, themeId, on, groupId, answerHash } = CodeAlikeInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { text, hash, consultation } = await findAnswer(ctx, responseId, question, answerHash)
    authorise(canCode(ctx.actor, consultation))
    const theme = await findUsableTheme(ctx, themeId, consultation.id)
    if (text.trim() === '') throw new InvalidInput('There is no answer to this question to code.')
    const members = await membersOf(ctx, groupId, consultation.id, question)
    if (!members.some((one) => one.responseId === responseId && one.hash === hash))
      throw new InvalidInput('This answer is no longer one of these. Load the page again.')
    const about = { consultationId: consultation.id, at: { responseId, question } }
    const responseIds = members.map((one) => one.responseId)
    const coding = { responseId, question, themeId }
    const subject = { kind: 'theme' as const, question, themeId, responseIds }
    const changed = await keepStep(ctx, about, subject, async () => {
      const ids = on ? await addAll(ctx, coding, members) : await dropAll(ctx, coding, responseIds)
      const title = `${on ? 'Coded' : 'Took off'} “${theme.title}” in ${ids.length} answers alike`
      return { title: ids.length > 0 ? title : null, result: ids }
    })
    if (changed.length > 0) {
      const detail = { question, themeId, groupId, consultationId: consultation.id, answers: changed.length }
      const action = on ? 'coding.set-alike' : 'coding.unset-alike'
      await audit(ctx, action, { type: 'response', id: responseId }, detail)
    }
    return { others: changed.filter((id) => id !== responseId).length }
  })
}

type Member = { responseId: string; hash: string }
type Coding = { responseId: string; question: string; themeId: string }

/** The answers of a group that stand as they did when it was made. */
async function membersOf(
  ctx: Ctx,
  groupId: string,
  consultationId: string,
  question: string,
): Promise<Member[]> {
  const members = await ctx.db.$queryRaw<Member[]>`
    SELECT aa.response_id::text AS "responseId", aa.answer_hash AS hash
    FROM alike_answer aa JOIN alike_group ag ON ag.id = aa.group_id JOIN alike_run run ON run.id = ag.run_id
    JOIN response r ON r.id = aa.response_id
    WHERE ag.id = ${groupId}::uuid AND run.consultation_id = ${consultationId}::uuid AND run.question_name = ${question}
      AND encode(sha256(convert_to(r.answers ->> run.question_name, 'UTF8')), 'hex') = aa.answer_hash
    ORDER BY aa.response_id`
  if (members.length === 0) throw new NotFound('We could not find these answers.')
  return members
}

async function addAll(
  ctx: Ctx,
  { responseId, question, themeId }: Coding,
  members: Member[],
): Promise<string[]> {
  const rows = await ctx.db.coding.createManyAndReturn({
    data: members.map((one) => ({
      ...{ responseId: one.responseId, questionName: question, themeId, answerHash: one.hash },
      ...{ coderId: isUser(ctx.actor) ? ctx.actor.userId : null, at: ctx.now },
      alikeId: one.responseId === responseId ? null : responseId,
    })),
    skipDuplicates: true,
    select: { responseId: true },
  })
  return rows.map((row) => row.responseId)
}

/** Off the answer itself, and off those that were coded along with it. */
async function dropAll(
  ctx: Ctx,
  { responseId, question, themeId }: Coding,
  responseIds: string[],
): Promise<string[]> {
  const dropped = await ctx.db.$queryRaw<{ id: string }[]>`
    DELETE FROM coding c WHERE c.question_name = ${question} AND c.theme_id = ${themeId}::uuid
      AND c.response_id = ANY (${responseIds}::uuid[])
      AND (c.response_id = ${responseId}::uuid OR c.alike_id = ${responseId}::uuid)
      AND NOT EXISTS (SELECT 1 FROM quote q WHERE q.response_id = c.response_id
        AND q.question_name = c.question_name AND q.theme_id = c.theme_id)
    RETURNING c.response_id::text AS id`
  return dropped.map(({ id }) => id)
}
