import type { Ctx } from '../core/ctx'
import { importPlan, type ImportPlan, type KnownBody } from './import-plan'
import { importRows } from './import-rows'
import { listBodyTypes } from './list-body-types'
import { listBoroughs } from './list-boroughs'
import { listWards } from './list-wards'
import { lookupOf, type Places } from './place-lookup'
import { visibleBodies } from './scope'

/**
 * Reads a file and, in a handful of statements, all it may refer to; the preview and the import both begin here, so
 * that one does what the other has said.
 * @throws InvalidInput where the file as a whole cannot be read
 */
export async function readImportPlan(ctx: Ctx, csv: string): Promise<ImportPlan> {
  const rows = importRows(csv)
  return importPlan(rows, await readPlaces(ctx), await readBodies(ctx))
}

async function readPlaces(ctx: Ctx): Promise<Places> {
  const types = await listBodyTypes(ctx)
  const boroughs = await listBoroughs(ctx)
  const wards = await listWards(ctx)
  return {
    types: lookupOf(types, { alsoKnownAs: ({ namePlural }) => [namePlural], shownAs: ({ code }) => code }),
    boroughs: lookupOf(boroughs),
    wards: lookupOf(wards),
    wardByCode: new Map(wards.map((ward) => [ward.code, ward])),
    boroughByCode: new Map(boroughs.map((borough) => [borough.code, borough])),
  }
}

async function readBodies(ctx: Ctx): Promise<KnownBody[]> {
  const bodies = await ctx.db.body.findMany({
    where: visibleBodies(ctx.actor),
    select: {
      id: true,
      reference: true,
      name: true,
      bodyTypeCode: true,
      boroughCode: true,
      wardCode: true,
      closedAt: true,
      contacts: {
        select: { id: true, name: true, email: true, telephone: true, function: true, isMain: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  return bodies.map(({ closedAt, ...body }) => ({ ...body, isClosed: closedAt !== null }))
}
