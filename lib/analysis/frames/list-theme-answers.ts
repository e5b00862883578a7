import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { getTheme } from '../get-theme'
import { questionsOf } from '../internal'
import { canReadAnalysis } from '../policy'
import { ThemeAnswersInput } from './schema'
import type { ThemeAnswersView } from './types'

const ON_A_PAGE = 50

type Row = {
  responseId: string
  question: string
  text: string
  passages: string[] | null
  quotes: number
  total: number
}

/**
 * The answers that a theme was given, with the passages it rests on: what is chosen from when a theme is parted.
 * @throws NotFound, NotAllowed
 */
export async function listThemeAnswers(
  ctx: Ctx,
  input: z.input<typeof ThemeAnswersInput>,
): Promise<ThemeAnswersView> {
  const { themeId, search, page } = ThemeAnswersInput.parse(input)
  authorise(canReadAnalysis(ctx.actor))
  const { theme, consultation } = await getTheme(ctx, { themeId })
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.response_id::text AS "responseId", c.question_name AS question,
      coalesce(r.answers ->> c.question_name, '') AS text, count(*) OVER ()::int AS total,
      (SELECT array_agg(s.excerpt ORDER BY s.starts_at) FROM coding_span s WHERE s.coding_id = c.id) AS passages,
      (SELECT count(*)::int FROM quote q WHERE q.theme_id = c.theme_id AND q.response_id = c.response_id
        AND q.question_name = c.question_name) AS quotes
    FROM coding c JOIN response r ON r.id = c.response_id
    WHERE c.theme_id = ${themeId}::uuid AND coalesce(r.answers ->> c.question_name, '') ILIKE ${like}
    ORDER BY r.submitted_at, c.response_id, c.question_name
    LIMIT ${ON_A_PAGE} OFFSET ${(page - 1) * ON_A_PAGE}`
  const titles = new Map((await questionsOf(ctx, consultation.id)).map(({ name, title }) => [name, title]))
  const total = rows[0]?.total ?? 0
  return {
    ...{ theme, consultation, search, page, total },
    pages: Math.max(1, Math.ceil(total / ON_A_PAGE)),
    answers: rows.map(({ responseId, question, text, passages, quotes }) => ({
      key: `${responseId}~${question}`,
      ...{ text, quotes, passages: passages ?? [] },
      questionTitle: titles.get(question) ?? question,
    })),
  }
}
