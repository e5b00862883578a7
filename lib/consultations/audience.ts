import type { Prisma } from '../core/db'

export type AudienceChoice = { bodyTypeCode: string; boroughCodes: string[] }

/** The bodies an audience means: of these types, in these boroughs (none named: all), and not closed. */
export function audienceWhere(audiences: AudienceChoice[]): Prisma.BodyWhereInput {
  const parts = audiences.map(({ bodyTypeCode, boroughCodes }) => ({
    bodyTypeCode,
    ...(boroughCodes.length > 0 ? { boroughCode: { in: boroughCodes } } : {}),
  }))
  return { closedAt: null, OR: parts }
}
