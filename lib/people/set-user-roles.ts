import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { checkBoroughs } from './check-boroughs'
import { grantsOf, lockUser } from './internal'
import { canSetRoles } from './policy'
import { SetUserRolesInput } from './schema'

/**
 * Gives a user exactly these roles. They count from the user's next page on, in sessions that are open too.
 * @throws NotFound, NotAllowed (the last administrator), InvalidInput
 */
export async function setUserRoles(ctx: Ctx, input: z.input<typeof SetUserRolesInput>): Promise<void> {
  const { userId, roles, boroughCodes } = SetUserRolesInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const user = await lockUser(ctx, userId)
    authorise(canSetRoles(ctx.actor, user, roles.includes('administrator')))
    await checkBoroughs(ctx, boroughCodes)
    const grants = grantsOf(userId, roles, boroughCodes)
    await ctx.db.roleGrant.deleteMany({ where: { userId } })
    await ctx.db.roleGrant.createMany({ data: grants.map((grant) => ({ ...grant, createdAt: ctx.now })) })
    const said = (grant: { role: string; boroughCode: string | null }) =>
      [grant.role, grant.boroughCode].filter(Boolean).join(' ')
    const detail = { roles: [user.roleGrants.map(said).sort(), grants.map(said).sort()] }
    await audit(ctx, 'user.set-roles', { type: 'user', id: userId }, detail)
  })
}
