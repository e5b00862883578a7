import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { PUBLIC } from '../invitations/respondent'
import { shownPeople } from '../methods/disclosure/few-people'
import { publishedWhere } from './filter-sql'
import { findConsultation, itemOf, readNames, type Row } from './internal'
import { FOUND, passagesOf } from './passages'
import { ListPublishedInput } from './schema'
import { isPublished } from './scope'
import { searchQuery } from './search-query'
import type { NotShown, PublishedChoices, PublishedList } from './types'

type Found = Row & { headline: string; total: number }

/**
 * Published responses of a consultation, a page at a time by number: all, or those with the words looked for (in any of their
 * forms; "phrases", or, -not), of a kind of body, of a borough. With how many are not among them, and why.
 * @throws NotFound where there is no such consultation
 */
export async function listPublishedResponses(
  ctx: Ctx,
  input: z.input<typeof ListPublishedInput>,
): Promise<PublishedList> {
  const { slug, page: wanted, limit, ...filters } = ListPublishedInput.parse(input)
  const consultation = await findConsultation(ctx, slug)
  const { id } = consultation
  const query = await searchQuery(ctx, filters.search)
  const where = publishedWhere(id, filters, query)
  const [counts] = await ctx.db.$queryRaw<{ total: number; all: number }[]>`
    SELECT count(*) FILTER (WHERE ${where})::int AS total, count(*)::int AS all FROM published_response p
    WHERE p.consultation_id = ${id}::uuid AND p.fingerprint <> '' AND ${isPublished}`
  const { total, all } = counts ?? { total: 0, all: 0 }
  const pages = Math.max(1, Math.ceil(total / limit))
  const page = Math.min(wanted, pages)
  const rows = await ctx.db.$queryRaw<Found[]>`
    SELECT p.number, p.name, p.body_type_code AS "bodyTypeCode", p.borough_code AS "boroughCode", p.basis, p.came,
      p.answers, p.published_at AS "publishedAt", ${headline(query)} AS headline
    FROM published_response p WHERE ${where} ORDER BY p.number LIMIT ${limit} OFFSET ${(page - 1) * limit}`
  const names = await readNames(ctx)
  return {
    ...{ consultation, total, page, pages, ofAll: all },
    items: rows.map((row) => ({ ...itemOf(row, names), passages: passagesOf(row.headline) })),
    choices: await choicesOf(ctx, id),
    notShown: await notShown(ctx, id),
  }
}

const BEGINNING = 240

/** Two stretches round what was found, or the beginning of the first answer. */
function headline(query: string): Prisma.Sql {
  const first = Prisma.sql`COALESCE((SELECT a ->> 'text' FROM jsonb_array_elements(p.answers) a WHERE a ->> 'text' <> '' LIMIT 1), '')`
  if (query === '')
    return Prisma.sql`CASE WHEN length(${first}) > ${BEGINNING} THEN left(${first}, ${BEGINNING}) || '…' ELSE ${first} END`
  const options = `StartSel=${FOUND.start}, StopSel=${FOUND.end}, MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=${FOUND.between}`
  return Prisma.sql`ts_headline('english', translate(p.words, ${Object.values(FOUND).join('')}, ''), ${query}::tsquery, ${options})`
}

/** What there is to choose from: kinds and boroughs of which something is published. */
async function choicesOf(ctx: Ctx, consultationId: string): Promise<PublishedChoices> {
  const bodyTypes = await ctx.db.$queryRaw<PublishedChoices['bodyTypes']>`
    SELECT b.code, b.name, b.name_plural AS "namePlural" FROM body_type b WHERE EXISTS (SELECT 1 FROM published_response p
      WHERE p.consultation_id = ${consultationId}::uuid AND p.fingerprint <> '' AND p.body_type_code = b.code AND ${isPublished})
    ORDER BY b.sort, b.code`
  const [{ n: persons } = { n: 0 }] = await ctx.db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM published_response p WHERE p.consultation_id = ${consultationId}::uuid
      AND p.fingerprint <> '' AND p.body_type_code = ${PUBLIC.code} AND ${isPublished}`
  const boroughs = await ctx.db.$queryRaw<PublishedChoices['boroughs']>`
    SELECT b.code, b.name FROM borough b WHERE EXISTS (SELECT 1 FROM published_response p
      WHERE p.consultation_id = ${consultationId}::uuid AND p.fingerprint <> '' AND p.borough_code = b.code AND ${isPublished})
    ORDER BY b.name`
  const { code, name, namePlural } = PUBLIC
  return { bodyTypes: [...bodyTypes, ...(persons > 0 ? [{ code, name, namePlural }] : [])], boroughs }
}

/** Figures of persons: null below ten. */
async function notShown(ctx: Ctx, consultationId: string): Promise<NotShown> {
  const [row] = await ctx.db.$queryRaw<{ refused: number; passages: number }[]>`
    SELECT count(*) FILTER (WHERE r.publication = 'none')::int AS refused,
      count(*) FILTER (WHERE r.publication = 'anonymous')::int AS passages
    FROM response r JOIN stage s ON s.id = r.stage_id JOIN invitation i ON i.id = r.invitation_id AND i.purpose = 'person'
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views'`
  return { refused: shownPeople(row?.refused ?? 0), passagesOnly: shownPeople(row?.passages ?? 0) }
}
