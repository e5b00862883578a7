import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { consultationScope } from '../consultations/scope'

/** A report's words are seen where its consultation is; whether before it is published, `canReadReport` says. */
export function reportScope(actor: Actor): Prisma.ReportWhereInput {
  return { consultation: consultationScope(actor) }
}

/** Whatever was published is for everybody who may see the consultation, which is everybody. */
export function editionScope(actor: Actor): Prisma.ReportEditionWhereInput {
  return { report: reportScope(actor) }
}
