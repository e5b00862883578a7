import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx, Role } from '../core/ctx'
import type { Prisma } from '../core/db'
import { canManagePeople } from './policy'
import { ListUsersInput } from './schema'
import { visibleUsers } from './scope'
import type { UserList } from './types'

const PAGE = 50

/**
 * People with an account, by name, fifty a page.
 * @throws NotAllowed for anybody but administrators
 */
export async function listUsers(ctx: Ctx, input: z.input<typeof ListUsersInput>): Promise<UserList> {
  const { page: asked, ...filter } = ListUsersInput.parse(input)
  authorise(canManagePeople(ctx.actor))
  const where = { AND: [visibleUsers(ctx.actor), ...filtersOf(filter)] }
  const total = await ctx.db.user.count({ where })
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(asked, pages)
  const users = await ctx.db.user.findMany({
    where,
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    include: {
      roleGrants: true,
      sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1 },
      _count: { select: { contacts: true } },
    },
  })
  return {
    users: users.map((user) => ({
      id: user.id,
      name: user.name,
      email: user.email,
      roles: [...new Set(user.roleGrants.map(({ role }) => role as Role))],
      bodies: user._count.contacts,
      isDisabled: user.disabledAt !== null,
      lastSeenAt: user.sessions[0]?.lastSeenAt ?? null,
    })),
    total,
    page,
    pages,
  }
}

function filtersOf({
  search,
  role,
  state,
}: Omit<z.output<typeof ListUsersInput>, 'page'>): Prisma.UserWhereInput[] {
  const filters: Prisma.UserWhereInput[] = []
  if (search) {
    const has = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
    filters.push({ OR: [{ name: has }, { email: has }] })
  }
  if (role) filters.push({ roleGrants: role === 'none' ? { none: {} } : { some: { role } } })
  if (state) filters.push({ disabledAt: state === 'active' ? null : { not: null } })
  return filters
}
