import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { PUBLIC } from '../invitations/respondent'
import { isPublished } from '../publication/scope'
import { commitmentsByTheme, countPersons, editionOf, findConsultation, newestEdition } from './internal'
import { mayListPersons } from './may-list-persons'
import { ownThemes } from './own-themes'
import { ResponseWalkInput } from './schema'
import type { ResponseWalk } from './types'

type Row = { bodyTypeCode: string; themeId: string; questions: string[]; quoteIds: string[] }

/**
 * What became of a published response: each theme of the newest edition that it was coded to when that was published, its
 * quotes there, and what these fed. A person's themes only where that gives no small figure away, or where they are quoted.
 * @returns null where no report is published, or no response of this number can be read
 * @throws NotFound where there is no such consultation
 */
export async function getResponseWalk(
  ctx: Ctx,
  input: z.input<typeof ResponseWalkInput>,
): Promise<ResponseWalk | null> {
  const { slug, number } = ResponseWalkInput.parse(input)
  const consultation = await findConsultation(ctx, slug)
  const edition = await newestEdition(ctx, consultation.id)
  if (!edition) return null
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.body_type_code AS "bodyTypeCode", c.theme_id::text AS "themeId", c.questions, c.quote_ids::text[] AS "quoteIds"
    FROM published_response p JOIN edition_coding c ON c.response_id = p.response_id
    WHERE p.consultation_id = ${consultation.id}::uuid AND p.number = ${number} AND p.fingerprint <> ''
      AND c.edition_id = ${edition.id}::uuid AND ${isPublished}`
  const themeOf = ownThemes(edition.content, await commitmentsByTheme(ctx, consultation.id))
  const persons = await countPersons(ctx, consultation.id, edition.id)
  const all = rows.flatMap((row) => {
    const theme = themeOf(row.themeId, row.questions, row.quoteIds)
    return theme ? [{ theme, isPerson: row.bodyTypeCode === PUBLIC.code }] : []
  })
  const shown = all.filter(
    ({ theme, isPerson }) =>
      !isPerson ||
      theme.quotes.length > 0 ||
      mayListPersons({
        ...{ spoke: theme.ofPublic, answered: edition.content.publicBase ?? null },
        ...{ listed: persons.listedOf(theme.id), published: persons.published },
      }),
  )
  return {
    edition: editionOf(edition),
    themes: shown.map(({ theme }) => theme).toSorted((a, b) => a.number - b.number),
    hidesThemes: shown.length < all.length,
  }
}
