import type { Ctx } from '../core/ctx'

/** The organisations that can lead a consultation. Public: their names stand on every consultation. */
export async function listLeadOrganisations(ctx: Ctx): Promise<{ code: string; name: string }[]> {
  return ctx.db.leadOrganisation.findMany({
    orderBy: { sort: 'asc' },
    select: { code: true, name: true },
  })
}
