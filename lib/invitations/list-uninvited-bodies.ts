import { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { canAddInvitation } from './policy'
import { ListUninvitedBodiesInput } from './schema'
import type { UninvitedBodies } from './types'

const AT_MOST = 20

/** Bodies that could still be asked, found by words of their name, reference or borough. */
export async function listUninvitedBodies(
  ctx: Ctx,
  input: z.input<typeof ListUninvitedBodiesInput>,
): Promise<UninvitedBodies> {
  const { consultationId, stage: sequence, search } = ListUninvitedBodiesInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId, stage: sequence })
  authorise(canAddInvitation(ctx.actor, consultation))
  const where: Prisma.BodyWhereInput = {
    closedAt: null,
    invitations: { none: { stageId: consultation.stage.id } },
    AND: search.split(/\s+/).filter(Boolean).map(wordSomewhere),
  }
  const count = await ctx.db.body.count({ where })
  const rows = await ctx.db.body.findMany({
    ...{ where, take: AT_MOST, orderBy: [{ name: 'asc' }, { id: 'asc' }] },
    include: { bodyType: { select: { name: true } }, borough: { select: { name: true } } },
  })
  const bodies = rows.map(({ id, name, bodyType, borough }) => ({
    ...{ id, name, bodyTypeName: bodyType.name, borough: borough?.name ?? null },
  }))
  return { bodies, count }
}

function wordSomewhere(word: string): Prisma.BodyWhereInput {
  const has = { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  return { OR: [{ name: has }, { reference: has }, { borough: { name: has } }] }
}
