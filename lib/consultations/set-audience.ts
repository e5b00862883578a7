import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import type { AudienceChoice } from './audience'
import { findInScope, touch } from './internal'
import { canEditAudience } from './policy'
import { SetAudienceInput } from './schema'

/**
 * Says whom a draft will ask: kinds of body, each in all boroughs or in those named. Replaces what was chosen before.
 * @throws NotFound, NotAllowed, Conflict; InvalidInput where a kind of body or a borough is not known
 */
export async function setAudience(ctx: Ctx, input: z.input<typeof SetAudienceInput>): Promise<void> {
  const { id, audiences } = SetAudienceInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canEditAudience(ctx.actor, before))
    await checkKnown(ctx, audiences)
    await touch(ctx, before)
    const stageId = before.stage.id
    await ctx.db.audience.deleteMany({ where: { stageId } })
    await ctx.db.audience.createMany({ data: audiences.map((audience) => ({ stageId, ...audience })) })
    const from = before.stage.audiences.map(({ bodyTypeCode, boroughCodes }) => ({
      bodyTypeCode,
      boroughCodes,
    }))
    const detail = { from, to: audiences }
    await audit(ctx, 'consultation.set-audience', { type: 'consultation', id }, detail)
  })
}

async function checkKnown(ctx: Ctx, audiences: AudienceChoice[]): Promise<void> {
  const types = audiences.map(({ bodyTypeCode }) => bodyTypeCode)
  const boroughs = [...new Set(audiences.flatMap(({ boroughCodes }) => boroughCodes))]
  if (new Set(types).size !== types.length)
    throw new InvalidInput('', { audiences: 'Choose each kind of body once.' })
  const knownTypes = await ctx.db.bodyType.count({ where: { code: { in: types } } })
  const knownBoroughs = await ctx.db.borough.count({ where: { code: { in: boroughs } } })
  if (knownTypes !== types.length || knownBoroughs !== boroughs.length)
    throw new InvalidInput('', { audiences: 'Choose kinds of body and boroughs from those listed.' })
}
