import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { consultationScope } from '../consultations/scope'
import { isStaff } from '../auth/roles'

/** A file is seen by staff where its consultation is; whether it may be taken, `canTakeExport` says. */
export function exportScope(actor: Actor): Prisma.ExportFileWhereInput {
  if (actor.kind !== 'system' && !isStaff(actor)) return { id: { in: [] } }
  return { consultation: consultationScope(actor) }
}
