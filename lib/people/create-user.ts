import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { hashPassword } from '../auth/passwords'
import { inTransaction, type Ctx } from '../core/ctx'
import { appUrl } from '../core/env'
import { InvalidInput } from '../core/errors'
import { orConflict } from '../core/or-conflict'
import { sendMail } from '../mail/send-mail'
import { checkBoroughs } from './check-boroughs'
import { grantsOf } from './internal'
import { welcomeLetter } from './mails'
import { canManagePeople } from './policy'
import { CreateUserInput } from './schema'

/**
 * Gives a member of staff an account. Without a password the person signs in by a link or by single sign-on.
 * @throws NotAllowed, InvalidInput (the address has an account), Conflict
 */
export async function createUser(
  ctx: Ctx,
  input: z.input<typeof CreateUserInput>,
): Promise<{ userId: string }> {
  const { name, email, roles, boroughCodes, password } = CreateUserInput.parse(input)
  authorise(canManagePeople(ctx.actor))
  // Outside the transaction: a good hash is slow by design.
  const passwordHash = password === null ? null : await hashPassword(password)
  const work = inTransaction(ctx, async (ctx) => {
    if (await ctx.db.user.findUnique({ where: { email } })) throw new InvalidInput('', { email: KNOWN })
    await checkBoroughs(ctx, boroughCodes)
    const user = await ctx.db.user.create({ data: { name, email, passwordHash, createdAt: ctx.now } })
    await ctx.db.roleGrant.createMany({ data: grantsOf(user.id, roles, boroughCodes) })
    await sendMail(ctx, welcomeLetter(user, appUrl()))
    const detail = {
      roles: roles.join(', '),
      boroughs: boroughCodes.join(', '),
      hasPassword: password !== null,
    }
    await audit(ctx, 'user.create', { type: 'user', id: user.id }, detail)
    return { userId: user.id }
  })
  return orConflict(KNOWN, work)
}

const KNOWN = 'There is an account with that address already. Find it under People and give it its roles.'
