import { consultationScope } from '../consultations/scope'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { PUBLIC } from '../invitations/respondent'
import type { PublishedAnswer, PublishedItem } from './types'

/**
 * A published response by its number, withdrawn or not.
 * @throws NotFound where there is none
 */
export async function findPublishedRow(ctx: Ctx, consultationId: string, number: number) {
  const row = await ctx.db.publishedResponse.findUnique({
    where: { consultationId_number: { consultationId, number } },
    select: { id: true },
  })
  if (!row) throw new NotFound('No response of this number was published.')
  return row
}

/** The consultation of a public address. @throws NotFound */
export async function findConsultation(ctx: Ctx, slug: string) {
  const row = await ctx.db.consultation.findFirst({
    where: { AND: [{ slug }, consultationScope(ctx.actor)] },
    select: { id: true, slug: true, title: true, note: true },
  })
  if (!row) throw new NotFound('We could not find that consultation.')
  return row
}

export type Row = {
  number: number
  name: string
  bodyTypeCode: string
  boroughCode: string | null
  basis: string
  came: string
  answers: unknown
  publishedAt: Date
}

type Names = { bodyTypes: Map<string, string>; boroughs: Map<string, string> }

/** Names of kinds and boroughs, few and small. */
export async function readNames(ctx: Ctx): Promise<Names> {
  const bodyTypes = await ctx.db.bodyType.findMany({ select: { code: true, name: true } })
  const boroughs = await ctx.db.borough.findMany({ select: { code: true, name: true } })
  return {
    bodyTypes: new Map([
      ...bodyTypes.map(({ code, name }) => [code, name] as const),
      [PUBLIC.code, PUBLIC.name],
    ]),
    boroughs: new Map(boroughs.map(({ code, name }) => [code, name])),
  }
}

/** A row as everybody may read it. */
export function itemOf(row: Row, { bodyTypes, boroughs }: Names): PublishedItem {
  const { number, bodyTypeCode, boroughCode, basis, came, publishedAt } = row
  return {
    ...{ number, bodyTypeCode, basis, came, publishedAt },
    name: row.name || 'A member of the public',
    bodyTypeName: bodyTypes.get(bodyTypeCode) ?? bodyTypeCode,
    borough: boroughCode ? { code: boroughCode, name: boroughs.get(boroughCode) ?? boroughCode } : null,
    answers: row.answers as PublishedAnswer[],
  }
}
