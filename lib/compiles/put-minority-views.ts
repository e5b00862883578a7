import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { withCitation } from '../responses/citation-text'
import { readPassages } from '../responses/read-passages'
import { deskQuestions } from './desk-questions'
import { changeText, findDesk, sourcesOf } from './internal'
import { canCompile } from './policy'
import { PutMinorityViewsInput } from './schema'

/**
 * Puts the minority views on a question under a heading of their own at the end of the borough's text; those that stand
 * there already are left as they are.
 * @throws NotFound, NotAllowed; Conflict where there are none
 */
export async function putMinorityViews(
  ctx: Ctx,
  input: z.input<typeof PutMinorityViewsInput>,
): Promise<{ put: number }> {
  const { invitationId, question } = PutMinorityViewsInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const desk = await findDesk(ctx, invitationId)
    authorise(canCompile(ctx.actor, { ...desk, state: desk.head.state }))
    const { compileId } = desk
    if (!deskQuestions(desk.definition).some(({ key, isText }) => key === question && isText))
      throw new InvalidInput('', { text: 'This question is not answered in words' })
    const given = new Map(
      (await sourcesOf(ctx, desk)).flatMap(({ response, marker }) =>
        response ? [[response.id, marker] as const] : [],
      ),
    )
    const views = (compileId ? await readPassages(ctx, compileId) : []).filter(
      (view) =>
        view.isMinority && (view.intoQuestion ?? view.question) === question && given.has(view.responseId),
    )
    if (!compileId || views.length === 0) throw new Conflict('No passage is marked as a minority view here.')
    await changeText(ctx, desk, question, (text) =>
      views.reduce((sofar, { excerpt, answerText, responseId }) => {
        const quoted = { words: excerpt || answerText, marker: given.get(responseId)! }
        return withCitation(sofar, quoted, true)
      }, text),
    )
    const ids = views.map(({ id }) => id)
    await ctx.db.compilePassage.updateMany({ where: { id: { in: ids } }, data: { intoQuestion: question } })
    const detail = { question, passageIds: ids }
    await audit(ctx, 'compile.put-minority-views', { type: 'compile', id: compileId }, detail)
    return { put: ids.length }
  })
}
