import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { listConsultations } from './list-consultations'
import { canCreateConsultation, canManageConsultations } from './policy'
import type { ListConsultationsInput } from './schema'
import type { ConsultationList } from './types'

/**
 * The consultations a member of staff may see, and whether they may begin another.
 * @throws NotAllowed
 */
export async function listManagedConsultations(
  ctx: Ctx,
  input: z.input<typeof ListConsultationsInput> = {},
): Promise<ConsultationList & { canCreate: boolean }> {
  authorise(canManageConsultations(ctx.actor))
  const list = await listConsultations(ctx, input)
  return { ...list, canCreate: canCreateConsultation(ctx.actor).ok }
}
