import type { Ctx } from '../core/ctx'
import { getResponseRates } from './get-response-rates'
import type { Progress } from './reminder-mails'

type Whose = { bodyTypeCode: string; boroughCode: string | null }

/**
 * How many of a kind of body have answered in each borough, ready to be looked up for many letters. None is told where
 * nobody answered yet: that would be an argument against answering.
 */
export async function getBoroughProgress(
  ctx: Ctx,
  consultationId: string,
  stage?: number,
): Promise<(of: Whose) => Progress | null> {
  const { byBodyTypeAndBorough, bodyTypes, boroughs } = await getResponseRates(ctx, {
    ...{ consultationId, stage },
  })
  return ({ bodyTypeCode, boroughCode }) => {
    const row = byBodyTypeAndBorough.find(
      (row) => row.bodyType === bodyTypeCode && row.boroughCode === boroughCode,
    )
    const kind = bodyTypes.find(({ bodyType }) => bodyType === bodyTypeCode)?.namePlural
    const borough = boroughs.find(({ code }) => code === boroughCode)?.name
    if (!row || !kind || !borough) return null
    const asked = row.invited + row.added
    const responded = row.responded + row.respondedAdded
    return responded === 0 || asked < 2 ? null : { responded, asked, kind, borough }
  }
}
