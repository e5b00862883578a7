import type { QuoteInContext } from '../analysis/types'
import type { Ctx } from '../core/ctx'
import { publishedScope } from '../publication/scope'
import type { QuoteSource } from './content-types'

type Kept = { name: string; text: string; sha256: string }

/**
 * Where each chosen quote stands in the published response, by the quote's id: the response's public number, the offsets in the
 * published text of the question and that text's fingerprint. A quote whose response is not published, or in whose published text
 * the words do not stand as they are quoted (words were left out of it), has none.
 */
export async function readQuoteSources(
  ctx: Ctx,
  quotes: QuoteInContext[],
): Promise<Map<string, QuoteSource>> {
  const chosen = quotes.filter(({ isChosen, mayPublish }) => isChosen && mayPublish)
  const rows = await ctx.db.publishedResponse.findMany({
    where: {
      AND: [{ responseId: { in: chosen.map(({ responseId }) => responseId) } }, publishedScope(ctx.actor)],
    },
    select: { responseId: true, number: true, answers: true },
  })
  const published = new Map(rows.map((row) => [row.responseId, row]))
  return new Map(
    chosen.flatMap(({ id, responseId, question, publicText }) => {
      const row = published.get(responseId)
      const answer = (row?.answers as Kept[] | undefined)?.find(({ name }) => name === question)
      const start = answer?.text.indexOf(publicText) ?? -1
      if (!row || !answer || start < 0) return []
      const end = start + publicText.length
      return [[id, { number: row.number, question, start, end, sha256: answer.sha256 }] as const]
    }),
  )
}
