import type { z } from 'zod'
import type { Prisma } from '../core/db'
import type { BodyFilterInput } from './schema'

const REACHABLE: Prisma.BodyWhereInput = { contacts: { some: { email: { not: null } } } }

/** What a filter asks for, as a `where`; who may see it is `scope.ts`'s alone. */
export function bodyFilter(filter: z.output<typeof BodyFilterInput>): Prisma.BodyWhereInput {
  const { search, type, borough, contact, closed = 'open' } = filter
  return {
    AND: [
      { bodyTypeCode: type, boroughCode: borough },
      closed === 'all' ? {} : { closedAt: closed === 'open' ? null : { not: null } },
      contact === undefined ? {} : contact === 'with' ? REACHABLE : { NOT: REACHABLE },
      // Every word has to be found somewhere: "camden holborn" finds Camden's panel of Holborn.
      ...(search?.split(/\s+/) ?? []).filter(Boolean).map(wordSomewhere),
    ],
  }
}

/** Bodies without anybody an invitation can be e-mailed to. */
export const UNREACHABLE: Prisma.BodyWhereInput = { NOT: REACHABLE }

function wordSomewhere(word: string): Prisma.BodyWhereInput {
  // In a LIKE pattern these two stand for any text; somebody who types them means themselves.
  const has = { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  return {
    OR: [
      { name: has },
      { reference: has },
      { ward: { name: has } },
      { borough: { name: has } },
      { contacts: { some: { name: has } } },
    ],
  }
}
