import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { getConsultation } from './get-consultation'
import { canManageConsultations } from './policy'
import type { ConsultationIdInput } from './schema'
import type { ConsultationView } from './types'

/**
 * One consultation for the staff's pages, which the public does not read even of what is public.
 * @throws NotAllowed, NotFound
 */
export async function getManagedConsultation(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<ConsultationView> {
  authorise(canManageConsultations(ctx.actor))
  return getConsultation(ctx, input)
}
