import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import type { SnapshotContent } from '../responses/compile-snapshot'
import type { CitationsInAnswerInput } from './schema'
import { compileScope } from './scope'
import type { CitationInAnswer } from './types'

/**
 * The words of panels that stand in a borough's answer to a question, as it was submitted: whoever codes it leaves them
 * to the panels' own answers, which are counted. Nothing for any other answer.
 */
export async function listCitationsInAnswer(
  ctx: Ctx,
  { responseId, question }: z.input<typeof CitationsInAnswerInput>,
): Promise<CitationInAnswer[]> {
  const response = await ctx.db.response.findFirst({
    where: { id: responseId, invitation: compileScope(ctx.actor) },
    select: { invitationId: true },
  })
  if (!response) return []
  const snapshot = await ctx.db.compileSnapshot.findFirst({
    where: { compile: { invitationId: response.invitationId } },
    orderBy: { revisionNumber: 'desc' },
    select: { content: true },
  })
  const content = snapshot?.content as unknown as SnapshotContent | undefined
  return (content?.sources ?? []).flatMap(({ marker, bodyName, passages }) =>
    passages
      .filter(({ intoQuestion, standing }) => intoQuestion === question && standing !== 'gone')
      .map(({ words, isMinority }) => ({ marker, bodyName, words, isMinority })),
  )
}
