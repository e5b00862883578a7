import type { Ctx } from '../core/ctx'
import type { ImportWorld } from './import-rows'
import { newestVersion } from './newest-version'

/** All that the rows of a file may refer to, read in a handful of statements. */
export async function readImportWorld(ctx: Ctx, stageId: string): Promise<ImportWorld> {
  const [{ definition }, invitations, boroughs, wards, known] = await Promise.all([
    newestVersion(ctx, stageId),
    ctx.db.invitation.findMany({
      where: { stageId, purpose: 'body' },
      select: {
        ...{ id: true, paperCode: true },
        body: { select: { name: true, reference: true } },
        bodyType: { select: { code: true, name: true } },
        borough: { select: { name: true } },
        response: { select: { reference: true } },
      },
    }),
    ctx.db.borough.findMany({ select: { code: true, name: true } }),
    ctx.db.ward.findMany({ select: { code: true, name: true, boroughCode: true } }),
    ctx.db.response.findMany({ where: { stageId, sourceKey: { not: null } }, select: { sourceKey: true } }),
  ])
  return {
    definition,
    bodies: invitations.map(({ id, paperCode, body, bodyType, borough, response }) => ({
      ...{ invitationId: id, paperCode, name: body?.name ?? '', reference: body?.reference ?? '' },
      ...{ bodyTypeCode: bodyType?.code ?? '', bodyTypeName: bodyType?.name ?? '' },
      ...{ boroughName: borough?.name ?? '', answeredBy: response?.reference ?? null },
    })),
    boroughs: new Map(
      boroughs.flatMap(({ code, name }) => [
        [code.toLowerCase(), code],
        [name.toLowerCase(), code],
      ]),
    ),
    wards,
    knownKeys: new Set(known.flatMap(({ sourceKey }) => sourceKey ?? [])),
  }
}
