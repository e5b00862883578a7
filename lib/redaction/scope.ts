import { consultationScope } from '../consultations/scope'
import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'

/** Redaction is seen where its consultation is; whether at all, `canReadRedactions` says. */
export function redactionScope(actor: Actor): Prisma.ConsultationWhereInput {
  return consultationScope(actor)
}
