import { Prisma } from '../core/db'
import { isPublished } from './scope'

type Filters = { search: string; bodyType: string; borough: string }

/** Which published responses (p) of a consultation can be read, narrowed. */
export function publishedWhere(
  consultationId: string,
  { search, bodyType, borough }: Filters,
  query: string,
): Prisma.Sql {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const found =
    query === '' ? Prisma.sql`AND p.words ILIKE ${like}` : Prisma.sql`AND p.search @@ ${query}::tsquery`
  return Prisma.sql`p.consultation_id = ${consultationId}::uuid AND p.fingerprint <> '' AND ${isPublished}
    ${search === '' ? Prisma.empty : found}
    ${bodyType === '' ? Prisma.empty : Prisma.sql`AND p.body_type_code = ${bodyType}`}
    ${borough === '' ? Prisma.empty : Prisma.sql`AND p.borough_code = ${borough}`}`
}
