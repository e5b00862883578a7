import type { BodyTypeBase, QuoteInContext } from '../analysis/types'
import type { Ctx } from '../core/ctx'
import { answerText } from '../responses/answer-hash'
import type { MarkedMinority } from './marked-types'
import { markedMinority } from './marked-minority'
import type { PlacedTheme } from './report-themes'

type About = {
  consultationId: string
  themes: PlacedTheme[]
  bodyTypes: BodyTypeBase[]
  quotes: QuoteInContext[]
}
type Row = { compileId: string; responseId: string; question: string; words: string }

/**
 * What boroughs marked as views of a minority in the responses that they submitted, by theme and kind of body: read from the
 * newest snapshot of each, so that what is being marked at a desk is not told before it is submitted. Whoever calls it has looked
 * whether the actor may read the report.
 */
export async function readMarkedMinority(ctx: Ctx, about: About): Promise<MarkedMinority | null> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT n.compile_id::text AS "compileId", source ->> 'responseId' AS "responseId",
      passage ->> 'question' AS question, passage ->> 'words' AS words
    FROM (SELECT DISTINCT ON (x.compile_id) x.compile_id, x.content FROM compile_snapshot x
      JOIN compile k ON k.id = x.compile_id JOIN stage s ON s.id = k.stage_id
      WHERE s.consultation_id = ${about.consultationId}::uuid AND s.kind = 'views'
      ORDER BY x.compile_id, x.revision_number DESC) n,
      jsonb_array_elements(n.content -> 'sources') source, jsonb_array_elements(source -> 'passages') passage
    WHERE (passage ->> 'isMinority')::boolean`
  if (rows.length === 0) return null
  const responseIds = [...new Set(rows.map(({ responseId }) => responseId))]
  const responses = await ctx.db.response.findMany({
    where: { id: { in: responseIds }, bodyId: { not: null }, invitation: { purpose: 'body' } },
    select: { id: true, bodyId: true, answers: true, invitation: { select: { bodyTypeCode: true } } },
  })
  const codings = await ctx.db.coding.findMany({
    where: { responseId: { in: responseIds } },
    include: { spans: true },
  })
  const passages = rows.flatMap((row) => {
    const response = responses.find(({ id }) => id === row.responseId)
    if (!response) return []
    const { bodyId, answers, invitation } = response
    const answer = answerText(answers, row.question)
    return [{ ...row, bodyId: bodyId!, bodyType: invitation.bodyTypeCode ?? '', answer }]
  })
  return markedMinority(
    {
      passages,
      codings: codings.map(({ responseId, questionName, themeId, spans }) => ({
        ...{ responseId, question: questionName, themeId },
        spans: spans.map(({ excerpt }) => excerpt),
      })),
      quotes: about.quotes.map(({ id, responseId, question, excerpt }) => ({
        ...{ id, responseId, question, words: excerpt },
      })),
    },
    about,
  )
}
