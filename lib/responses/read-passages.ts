import type { Ctx } from '../core/ctx'
import { answerTexts } from './answer-texts'
import type { MarkedPassage } from './compile-snapshot'
import { definitionOf } from './frozen-definitions'
import type { Answers } from './types'

/**
 * The passages of a compile in the order in which they were marked, each with the answer's words as they were then: a
 * later correction must neither change nor lose them.
 */
export async function readPassages(ctx: Ctx, compileId: string): Promise<(MarkedPassage & { id: string })[]> {
  const rows = await ctx.db.compilePassage.findMany({
    where: { compileId },
    orderBy: [{ markedAt: 'asc' }, { id: 'asc' }],
  })
  const pairs = new Map(rows.map((row) => [`${row.responseId} ${row.revisionNumber}`, row]))
  const revisions = await ctx.db.responseRevision.findMany({
    where: {
      OR: [...pairs.values()].map(({ responseId, revisionNumber: number }) => ({ responseId, number })),
    },
  })
  const texts = new Map<string, string>()
  for (const { responseId, number, versionId, answers } of revisions)
    for (const { question, text } of answerTexts(await definitionOf(ctx, versionId), answers as Answers))
      texts.set(`${responseId} ${number} ${question}`, text)
  return rows.map((row) => ({
    ...row,
    answerText: texts.get(`${row.responseId} ${row.revisionNumber} ${row.question}`) ?? '',
  }))
}
