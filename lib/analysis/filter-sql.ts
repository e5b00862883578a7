import { Prisma } from '../core/db'
import type { SharedFilters } from './types'

/** The condition of the filters that the pages of analysis share, for a response `r` and its invitation `i`. */
export function filteredBy({ bodyType, borough, channel, basis }: SharedFilters): Prisma.Sql {
  const conditions = [
    Prisma.sql`true`,
    ...(bodyType === undefined ? [] : [Prisma.sql`i.body_type_code = ${bodyType}`]),
    ...(borough === undefined ? [] : [Prisma.sql`i.borough_code = ${borough}`]),
    ...(channel === undefined ? [] : [Prisma.sql`r.channel = ${channel}`]),
    ...(basis === undefined ? [] : [Prisma.sql`r.basis_kind = ${basis}`]),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** Whether any of them is set. */
export const isFiltered = (filters: SharedFilters) =>
  Object.values(filters).some((value) => value !== undefined)
