import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { PUBLIC, respondentName } from '../invitations/respondent'
import { isPublished } from '../publication/scope'
import { editionRefusals, editionThemes, type EditionTheme } from './edition-themes'
import { commitmentsByTheme, countPersons, editionOf, findEdition } from './internal'
import { mayListPersons } from './may-list-persons'
import { ThemeWalkInput } from './schema'
import type { ResponseLink, ThemeWalk, WalkedQuote } from './types'

type Row = {
  /** Null where it cannot be read. */
  number: number | null
  name: string | null
  bodyTypeCode: string | null
  bodyTypeName: string | null
  borough: string | null
  isPerson: boolean
  quoteIds: string[]
}

/**
 * A theme of the newest edition: its figures as they were published, its quotes with the responses they are of, what will be
 * done because of it and what not, and the published responses that spoke of it. Persons among those only where that gives no
 * small figure away.
 * @throws NotFound where nothing is published, or the edition does not speak of the theme
 */
export async function getThemeWalk(ctx: Ctx, input: z.input<typeof ThemeWalkInput>): Promise<ThemeWalk> {
  const { slug, themeId } = ThemeWalkInput.parse(input)
  const { consultation, edition } = await findEdition(ctx, slug)
  const { content } = edition
  const theme = editionThemes(content).find(({ id }) => id === themeId)
  if (!theme) throw new NotFound('The newest report does not speak of this theme.')
  const rows = await spokeOf(ctx, edition.id, themeId)
  const persons = await countPersons(ctx, consultation.id, edition.id)
  const listsPersons = mayListPersons({
    ...{ spoke: theme.ofPublic ?? null, answered: content.publicBase ?? null },
    ...{ listed: persons.listedOf(themeId), published: persons.published },
  })
  const listed = rows.filter(({ number, isPerson }) => number !== null && (listsPersons || !isPerson))
  const commitments = await commitmentsByTheme(ctx, consultation.id)
  return {
    ...{ consultation, edition: editionOf(edition), base: content.base, theme: figuresOf(theme) },
    quotes: theme.quotes.map((quote) => walkedQuote(quote, rows)),
    commitments: commitments.get(themeId) ?? [],
    refusals: editionRefusals(content)
      .filter(({ themes }) => themes.some(({ id }) => id === themeId))
      .map(({ id, what, why }) => ({ id, what, why })),
    responses: listed.map(linkOf).toSorted((a, b) => a.number - b.number),
    bodiesNotListed: Math.max(0, theme.responses - listed.filter(({ isPerson }) => !isPerson).length),
    hidesPersons: !listsPersons && rows.some(({ number, isPerson }) => isPerson && number !== null),
  }
}

function figuresOf(theme: EditionTheme): ThemeWalk['theme'] {
  const { id, number, title, description, heading, responses, byType, byBasis = [], ofPublic = null } = theme
  return { id, number, title, description, heading, responses, byType, byBasis, ofPublic }
}

/** Who spoke of a theme when the edition was published, each with its public number where it has one. */
async function spokeOf(ctx: Ctx, editionId: string, themeId: string): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT p.number, p.name, p.body_type_code AS "bodyTypeCode", bt.name AS "bodyTypeName", b.name AS borough,
      r.body_id IS NULL AS "isPerson", c.quote_ids::text[] AS "quoteIds"
    FROM edition_coding c JOIN response r ON r.id = c.response_id
    LEFT JOIN published_response p ON p.response_id = r.id AND p.fingerprint <> '' AND ${isPublished}
    LEFT JOIN body_type bt ON bt.code = p.body_type_code LEFT JOIN borough b ON b.code = p.borough_code
    WHERE c.edition_id = ${editionId}::uuid AND c.theme_id = ${themeId}::uuid`
}

const linkOf = ({ number, name, bodyTypeName, borough }: Row): ResponseLink => ({
  number: number ?? 0,
  name: respondentName(name ? { name } : null),
  bodyTypeName: bodyTypeName ?? PUBLIC.name,
  borough,
})

function walkedQuote(quote: EditionTheme['quotes'][number], rows: Row[]): WalkedQuote {
  const { id, text, bodyType, borough, basis = null, source, isTakenBack = false } = quote
  const row = rows.find(({ quoteIds }) => quoteIds.includes(id))
  const { question, start, end, sha256 } = source ?? { question: '', start: 0, end: 0, sha256: '' }
  return {
    ...{ id, text, isTakenBack, bodyType, borough, basis },
    response: !isTakenBack && row && row.number !== null ? linkOf(row) : null,
    source: source ? { question, start, end, sha256 } : null,
  }
}
