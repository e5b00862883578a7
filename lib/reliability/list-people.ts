import type { Ctx } from '../core/ctx'

/** Who may code: researchers and administrators. Private to the room. */
export async function listPeople(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return ctx.db.user.findMany({
    where: { disabledAt: null, roleGrants: { some: { role: { in: ['researcher', 'administrator'] } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}
