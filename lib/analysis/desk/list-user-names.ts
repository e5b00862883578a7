import type { Ctx } from '../../core/ctx'

/** Names of users by their id. Private to the room: the caller has seen to it that the actor may know them. */
export async function listUserNames(ctx: Ctx, ids: (string | null)[]): Promise<Map<string, string>> {
  const users = await ctx.db.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}
