import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { isUser } from '../../auth/roles'
import { inTransaction, type Ctx } from '../../core/ctx'
import { Conflict, InvalidInput } from '../../core/errors'
import { findAnswer } from '../internal'
import { canCode } from '../policy'
import { keepStep } from './keep-step'
import { SetMarkInput } from './schema'

type Marks = { stance: string | null; isEvidence: boolean }

/**
 * Says where an answer stands (for, against, mixed, unclear) and whether it is rich in evidence. Set, not toggled, and only
 * over what the person saw: two researchers never overwrite one another unseen.
 * @throws NotFound, NotAllowed, InvalidInput where there is no text
 * @throws Conflict where the answer was corrected, or somebody said something else of it meanwhile
 */
export async function setMark(ctx: Ctx, input: z.input<typeof SetMarkInput>): Promise<void> {
  const { responseId, question, stance, isEvidence, seen, answerHash } = SetMarkInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { text, hash, consultation } = await findAnswer(ctx, responseId, question, answerHash)
    authorise(canCode(ctx.actor, consultation))
    if (text.trim() === '') throw new InvalidInput('There is no answer to this question to judge.')
    const key = { responseId, questionName: question }
    await ctx.db
      .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mark:${responseId}:${question}`}, 0))::text AS held`
    const row = await ctx.db.answerMark.findUnique({ where: { responseId_questionName: key } })
    const now: Marks = { stance: row?.position ?? null, isEvidence: row?.isEvidence ?? false }
    const wanted: Marks = { stance, isEvidence }
    if (isSame(now, wanted) && (row === null || row.answerHash === hash)) return
    if (!isSame(now, seen) && !isSame(now, wanted))
      throw new Conflict('Somebody else has said where this answer stands in the meantime. Look at it again.')
    const about = { consultationId: consultation.id, at: { responseId, question } }
    await keepStep(ctx, about, { kind: 'mark', question, responseId }, async () => {
      const by = { byId: isUser(ctx.actor) ? ctx.actor.userId : null, at: ctx.now, answerHash: hash }
      const data = { position: stance, isEvidence, ...by }
      await ctx.db.answerMark.upsert({
        where: { responseId_questionName: key },
        create: { ...key, ...data },
        update: data,
      })
      return { title: titleOf(now, wanted), result: undefined }
    })
    const detail = { question, stance, isEvidence, consultationId: consultation.id }
    await audit(ctx, 'answer.mark', { type: 'response', id: responseId }, detail)
  })
}

const isSame = (a: Marks, b: Marks) => a.stance === b.stance && a.isEvidence === b.isEvidence

function titleOf(before: Marks, after: Marks): string {
  if (before.stance !== after.stance) return after.stance ? `Position: ${after.stance}` : 'Position taken off'
  return after.isEvidence ? 'Rich in evidence' : 'Not rich in evidence'
}
