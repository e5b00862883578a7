import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { consultationScope } from '../consultations/scope'

/** Analysis is seen where its consultation is; whether at all, `canReadAnalysis` says. */
export function analysisScope(actor: Actor): Prisma.ConsultationWhereInput {
  return consultationScope(actor)
}
