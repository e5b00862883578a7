import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { findInScope } from './internal'
import { ConsultationIdInput, ConsultationSlugInput } from './schema'
import type { ConsultationView } from './types'

/**
 * One consultation, with the stage that sought views, and what the actor may do with it; or with the stage of that number,
 * and then the standing is the stage's own.
 * @throws NotFound where there is none, or none for this actor, or no such stage
 */
export async function getConsultation(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<ConsultationView> {
  const { success, data } = ConsultationIdInput.safeParse(input)
  // An address with something else than an id in it names no consultation: that is no fault.
  return findInScope(ctx, { id: success ? data.id : NO_ID }, success ? data.stage : undefined)
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The same by its address. */
export async function getConsultationBySlug(
  ctx: Ctx,
  input: z.input<typeof ConsultationSlugInput>,
): Promise<ConsultationView> {
  return findInScope(ctx, ConsultationSlugInput.parse(input))
}
