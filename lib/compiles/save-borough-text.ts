import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { deskQuestions } from './desk-questions'
import { ensureCompile, findDesk, saveText, type Desk } from './internal'
import { canCompile } from './policy'
import { wordsOf } from './read-desk'
import { SaveBoroughTextInput } from './schema'
import type { SavedText } from './types'

/**
 * Saves the borough's own words on a question, in the group's own draft, on the save they were based on. What somebody
 * else saved since is not overwritten but given back.
 * @throws NotFound, NotAllowed; InvalidInput where the words can be no answer (over the question's limit)
 */
export async function saveBoroughText(
  ctx: Ctx,
  input: z.input<typeof SaveBoroughTextInput>,
): Promise<SavedText> {
  const { invitationId, question: key, text, basedOn } = SaveBoroughTextInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const desk = await findDesk(ctx, invitationId)
    authorise(canCompile(ctx.actor, { ...desk, state: desk.head.state }))
    if (!deskQuestions(desk.definition).some((question) => question.key === key && question.isText))
      throw new InvalidInput('', { text: 'This question is not answered in words' })
    const value = text.replace(/\r\n?/g, '\n').trimEnd()
    const saved = await saveText(ctx, desk, { key, value, basedOn })
    const [clash] = saved.clashes
    if (clash) {
      const { mark } = clash
      const theirs = { theirs: wordsOf(clash.theirs), by: mark.name, at: new Date(mark.at) }
      return { clash: theirs, revision: mark.revision, savedAt: null }
    }
    await auditOnce(ctx, desk, key)
    const revision = saved.marks[key]?.revision ?? basedOn
    return { clash: null, revision, savedAt: saved.savedAt }
  })
}

/** The text saves itself as it is written: one row an hour, person and question says as much. */
async function auditOnce(ctx: Ctx, desk: Desk, question: string): Promise<void> {
  const id = await ensureCompile(ctx, desk)
  const actorId = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  const recent = await ctx.db.auditEvent.findFirst({
    where: {
      ...{ subjectType: 'compile', subjectId: id, action: 'compile.write', actorId },
      at: { gt: new Date(ctx.now.getTime() - 3_600_000) },
      detail: { path: ['question'], equals: question },
    },
    select: { id: true },
  })
  if (!recent) await audit(ctx, 'compile.write', { type: 'compile', id }, { question })
}
