import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { canReadOwnParts } from './policy'
import { readOwnParts } from './read-own-parts'
import { OwnPartsInput } from './schema'
import type { OwnPart } from './types'

/**
 * What became of each of these responses, for the letters to their authors: up to 5,000 at a time, with two reads for all
 * of them. By invitation; one that did not answer is not among them.
 * @returns null where no report of the consultation is published
 * @throws NotFound, NotAllowed for anybody but officers and the system
 */
export async function listOwnParts(
  ctx: Ctx,
  input: z.input<typeof OwnPartsInput>,
): Promise<Map<string, OwnPart> | null> {
  const { consultationId, invitationIds } = OwnPartsInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  authorise(canReadOwnParts(ctx.actor))
  return readOwnParts(ctx, consultation, invitationIds)
}
