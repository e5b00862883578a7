import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { auditHourly } from './audit-hourly'
import { definitionOf } from './frozen-definitions'
import { findAnswering } from './internal'
import { canAnswer } from './policy'
import { MOST_BYTES, SaveDraftInput } from './schema'
import type { Answers, AnswerProblem, SavedDraft } from './types'
import { validateAnswers } from './validate-answers'

/**
 * Keeps what is being written. An answer that can never be right (text over its limit, a choice not offered) is refused
 * by name and what was kept of it before stays; all others are saved.
 * @throws Conflict where the draft was changed elsewhere since `basedOn`, or submitted: nothing is overwritten
 * @throws NotAllowed where answers are not taken, InvalidInput where far too much is sent
 */
export async function saveDraft(ctx: Ctx, input: z.input<typeof SaveDraftInput>): Promise<SavedDraft> {
  const { answers, pageNumber, basedOn } = SaveDraftInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canAnswer(ctx.actor, answering))
    const { invitationId, versionId, draft } = answering
    if (!draft) throw new Conflict('These answers have been submitted in the meantime.')
    if (draft.revision !== basedOn) throw changedElsewhere()

    const checked = validateAnswers(await definitionOf(ctx, versionId), answers, { partial: true })
    const refused = checked.ok ? [] : checked.problems
    const kept = JSON.stringify({ ...earlierOf(draft.answers, refused), ...checked.answers })
    if (Buffer.byteLength(kept) > MOST_BYTES)
      throw new InvalidInput('This is more than can be kept. Shorten your longest answers.')
    const saved = await ctx.db.$executeRaw`
      UPDATE draft SET answers = ${kept}::jsonb, page_number = ${pageNumber}, revision = revision + 1,
        updated_at = ${ctx.now}
      WHERE invitation_id = ${invitationId}::uuid AND revision = ${basedOn}`
    if (saved === 0) throw changedElsewhere()
    await auditHourly(ctx, 'draft.save', invitationId)
    return { revision: basedOn + 1, savedAt: ctx.now, refused }
  })
}

const changedElsewhere = () =>
  new Conflict('These answers were changed on another device or by somebody else with the link.')

/** What the draft held of the answers that are refused now. */
function earlierOf(before: Answers, refused: AnswerProblem[]): Answers {
  const keys = refused.map(({ path }) => path.split('.')[0]!).filter((key) => Object.hasOwn(before, key))
  return Object.fromEntries(keys.map((key) => [key, before[key]]))
}
