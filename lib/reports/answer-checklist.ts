import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { getChecklist } from './get-checklist'
import { ensureReport } from './internal'
import { canEditReport } from './policy'
import { AnswerChecklistInput } from './schema'

/**
 * Answers questions of the checklist: yes, no with why, or that it does not apply. Each answer is to what the person saw.
 * @throws NotFound, NotAllowed, InvalidInput where a no does not say why
 * @throws Conflict where what was seen has changed meanwhile
 */
export async function answerChecklist(ctx: Ctx, input: z.input<typeof AnswerChecklistInput>): Promise<void> {
  const { consultationId, answers } = AnswerChecklistInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { composed, items } = await getChecklist(ctx, { consultationId })
    authorise(canEditReport(ctx.actor, composed.report.consultation))
    const silent = answers.filter(({ answer, words }) => answer === 'no' && words === '')
    if (silent.length > 0)
      throw new InvalidInput(
        '',
        Object.fromEntries(silent.map(({ code }) => [`${code}.words`, 'Say why it goes out all the same'])),
      )
    const reportId = await ensureReport(ctx, composed.report)
    for (const { code, seen, answer, words } of answers) {
      const item = items.find((each) => each.code === code)
      if (!item || item.seen !== seen)
        throw new Conflict(
          `What the record says to “${item?.title ?? code}” has changed meanwhile. Look at it again, then answer.`,
        )
      const data = { answer, words, seen, byId: isUser(ctx.actor) ? ctx.actor.userId : null, at: ctx.now }
      await ctx.db.reportCheck.upsert({
        where: { reportId_code: { reportId, code } },
        create: { reportId, code, ...data },
        update: data,
      })
    }
    const detail = { answers: answers.map(({ code, answer }) => ({ code, answer })) }
    await audit(ctx, 'report.answer-checklist', { type: 'consultation', id: consultationId }, detail)
  })
}
