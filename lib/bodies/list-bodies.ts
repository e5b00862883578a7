import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { bodyFilter, UNREACHABLE } from './body-filter'
import { allowedDirectoryActions, canReadBodies } from './policy'
import { ListBodiesInput } from './schema'
import { visibleBodies } from './scope'
import type { BodyList } from './types'

const PAGE = 50

/**
 * The directory as the actor sees it, fifty bodies a page, by name.
 * @throws NotAllowed for the public
 */
export async function listBodies(ctx: Ctx, input: z.input<typeof ListBodiesInput>): Promise<BodyList> {
  const { page: asked, ...filter } = ListBodiesInput.parse(input)
  authorise(canReadBodies(ctx.actor))
  const where = { AND: [visibleBodies(ctx.actor), bodyFilter(filter)] }
  const total = await ctx.db.body.count({ where })
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(asked, pages)
  const bodies = await ctx.db.body.findMany({
    where,
    orderBy: [{ name: 'asc' }, { reference: 'asc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    include: {
      bodyType: true,
      borough: true,
      ward: true,
      contacts: { select: { email: true } },
    },
  })
  return {
    bodies: bodies.map(({ id, reference, name, bodyType, borough, ward, closedAt, contacts }) => ({
      id,
      reference,
      name,
      type: { code: bodyType.code, name: bodyType.name },
      borough: borough && { code: borough.code, name: borough.name },
      ward: ward && { code: ward.code, name: ward.name },
      isClosed: closedAt !== null,
      contacts: contacts.length,
      isReachable: contacts.some(({ email }) => email !== null),
    })),
    total,
    unreachable: await ctx.db.body.count({ where: { AND: [where, UNREACHABLE] } }),
    page,
    pages,
    allowedActions: allowedDirectoryActions(ctx.actor),
  }
}
