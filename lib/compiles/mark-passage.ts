import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput, NotFound } from '../core/errors'
import { isUser } from '../auth/roles'
import { answerTexts } from '../responses/answer-texts'
import { withCitation } from '../responses/citation-text'
import { definitionOf } from '../responses/frozen-definitions'
import { deskQuestions } from './desk-questions'
import { excerptIn } from './excerpt-in'
import { changeText, ensureCompile, findDesk, findSource } from './internal'
import { canCompile } from './policy'
import { MarkPassageInput } from './schema'

/**
 * Says what becomes of a panel's answer, or of some of its words: used, used in part, or not used and why. Words may be put
 * into the borough's own text in the same step, after what stands there. The same words marked again are the same passage,
 * with the newer word on it.
 * @throws NotFound, NotAllowed; InvalidInput where the words are not the panel's, or a reason is missing; Conflict where
 *   the answer was corrected meanwhile or is no longer passed on
 */
export async function markPassage(
  ctx: Ctx,
  input: z.input<typeof MarkPassageInput>,
): Promise<{ passageId: string }> {
  const { invitationId, responseId, revisionNumber, question, into, ...verdict } =
    MarkPassageInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const desk = await findDesk(ctx, invitationId)
    authorise(canCompile(ctx.actor, { ...desk, state: desk.head.state }))
    const source = await findSource(ctx, desk, responseId, revisionNumber)
    const definition = await definitionOf(ctx, source.response.versionId)
    const whole = answerTexts(definition, source.response.answers).find((one) => one.question === question)
    if (!whole?.text) throw new NotFound('We could not find that answer.')
    const excerpt = excerptOf(whole.text, verdict.excerpt)
    const target = verdict.use === 'not' ? '' : into
    const compileId = await ensureCompile(ctx, desk)
    if (target) {
      if (!deskQuestions(desk.definition).some(({ key, isText }) => key === target && isText))
        throw new InvalidInput('', {
          into: 'Words can only be put into a question that is answered in words',
        })
      const quoted = { words: excerpt || whole.text, marker: source.marker }
      await changeText(ctx, desk, target, (text) => withCitation(text, quoted, verdict.isMinority))
    }
    const { use, reason, isMinority } = verdict
    const facts = { revisionNumber, use, reason, isMinority, intoQuestion: target || null }
    const passageId = await write(ctx, { compileId, responseId, question, excerpt }, facts)
    const detail = { passageId, responseId, question, use, isMinority, into: target }
    await audit(ctx, 'compile.mark-passage', { type: 'compile', id: compileId }, detail)
    return { passageId }
  })
}

/** Empty where it is the whole answer; otherwise the words as the panel wrote them. */
function excerptOf(text: string, given: string): string {
  if (given.trim() === '') return ''
  const excerpt = excerptIn(text, given)
  if (excerpt === null)
    throw new InvalidInput('', {
      excerpt: 'These words are not in the answer. Copy them from it as they are.',
    })
  return excerpt === text ? '' : excerpt
}

type Key = { compileId: string; responseId: string; question: string; excerpt: string }
type Marked = {
  revisionNumber: number
  use: string
  reason: string
  isMinority: boolean
  intoQuestion: string | null
}

async function write(ctx: Ctx, key: Key, facts: Marked): Promise<string> {
  const by = { markedByName: isUser(ctx.actor) ? ctx.actor.name : '', markedAt: ctx.now }
  const before = await ctx.db.compilePassage.findFirst({ where: key })
  if (!before) return (await ctx.db.compilePassage.create({ data: { ...key, ...facts, ...by } })).id
  // Words that stand in the text stay linked to it, also where the mark is changed.
  const intoQuestion = facts.intoQuestion ?? before.intoQuestion
  await ctx.db.compilePassage.update({ where: { id: before.id }, data: { ...facts, ...by, intoQuestion } })
  return before.id
}
