import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { keepStep } from './desk/keep-step'
import { findAnswer } from './internal'
import { canMarkRead } from './policy'
import { MarkReadInput } from './schema'

/**
 * Records that the actor has read an answer as it stands, or takes that back. An answer that is corrected afterwards
 * counts as unread again.
 * @throws NotFound, NotAllowed, Conflict where the answer was corrected while it was read
 */
export async function markRead(ctx: Ctx, input: z.input<typeof MarkReadInput>): Promise<void> {
  const { responseId, question, read, answerHash: seen } = MarkReadInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { hash, consultation } = await findAnswer(ctx, responseId, question, seen)
    authorise(canMarkRead(ctx.actor, consultation))
    if (!isUser(ctx.actor)) return
    const key = { responseId, questionName: question, readerId: ctx.actor.userId }
    const about = { consultationId: consultation.id, at: { responseId, question } }
    const subject = { kind: 'reading' as const, question, responseId, readerId: ctx.actor.userId }
    const changed = await keepStep(ctx, about, subject, async () => {
      const result = read ? await addReading(ctx, key, hash) : await dropReading(ctx, key)
      return { title: result ? (read ? 'Marked as read' : 'Marked as unread') : null, result }
    })
    if (!changed) return
    const detail = { question, consultationId: consultation.id }
    await audit(ctx, read ? 'answer.read' : 'answer.unread', { type: 'response', id: responseId }, detail)
  })
}

type Key = { responseId: string; questionName: string; readerId: string }

async function addReading(ctx: Ctx, key: Key, answerHash: string): Promise<boolean> {
  const mark = { answerHash, at: ctx.now }
  const added = await ctx.db.reading.createMany({ data: [{ ...key, ...mark }], skipDuplicates: true })
  if (added.count > 0) return true
  const again = await ctx.db.reading.updateMany({
    where: { ...key, answerHash: { not: answerHash } },
    data: mark,
  })
  return again.count > 0
}

async function dropReading(ctx: Ctx, key: Key): Promise<boolean> {
  return (await ctx.db.reading.deleteMany({ where: key })).count > 0
}
