import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { findInScope } from './internal'
import { ConsultationIdInput, ConsultationSlugInput } from './schema'
import type { ConsultationView } from './types'

/**
 * One consultation, with its newest stage, and what the actor may do with it.
 * @throws NotFound where there is none, or none for this actor
 */
export async function getConsultation(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<ConsultationView> {
  const { success, data } = ConsultationIdInput.safeParse(input)
  // An address with something else than an id in it names no consultation: that is no fault.
  return findInScope(ctx, { id: success ? data.id : NO_ID })
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The same by its address. */
export async function getConsultationBySlug(
  ctx: Ctx,
  input: z.input<typeof ConsultationSlugInput>,
): Promise<ConsultationView> {
  return findInScope(ctx, ConsultationSlugInput.parse(input))
}
