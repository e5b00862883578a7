import { hashPassword } from '../../lib/auth/passwords'
import type { Ctx, UserActor } from '../../lib/core/ctx'
import { dateColumn } from '../../lib/core/london-time'
import type { PrismaClient } from '../../lib/core/db'
import { ctxFor, type People } from './seed-people'

type Member = {
  who: string
  name: string
  email: string
  function: string
  bodyType: string
  boroughCode: string
  wardCode: string | null
}

/** People who act for a body of the demonstration, in a borough where there is something to see. */
const MEMBERS = {
  coordinator: {
    who: 'Co-ordinator of Brent’s own group',
    ...{ name: 'Ruth Adeyemi', email: 'coordinator@example.org', function: 'co-ordinator' },
    ...{ bodyType: 'CPEG', boroughCode: 'E09000005', wardCode: null },
  },
  panelChair: {
    who: 'Chair of a ward panel in Brent',
    ...{ name: 'Colin Marsh', email: 'panel@example.org', function: 'chair' },
    ...{ bodyType: 'SNP', boroughCode: 'E09000005', wardCode: 'E05000086' },
  },
} satisfies Record<string, Member>

export type Members = Record<keyof typeof MEMBERS, { who: string; email: string; actor: UserActor }>

/** Makes them contacts of their bodies, with sign-ins of their own; the letters still go to the bodies' main contacts. */
export async function seedMembers(db: PrismaClient, { password }: People): Promise<Members> {
  const passwordHash = await hashPassword(password)
  const made = {} as Members
  for (const [key, member] of Object.entries(MEMBERS) as [keyof Members, Member][]) {
    const { who, name, email, function: does, bodyType, boroughCode, wardCode } = member
    const body = await db.body.findFirstOrThrow({
      where: { bodyTypeCode: bodyType, boroughCode, wardCode },
    })
    const user = await db.user.create({ data: { name, email, passwordHash } })
    await db.contact.create({
      data: {
        ...{ bodyId: body.id, userId: user.id, name, email, function: does },
        keepUntil: dateColumn('2035-12-31'),
      },
    })
    const membership = { bodyId: body.id, bodyTypeCode: bodyType, boroughCode, wardCode, function: does }
    const actor: UserActor = {
      ...{ kind: 'user', userId: user.id, sessionId: user.id, name, email, roles: [], boroughCodes: [] },
      memberships: [membership],
    }
    made[key] = { who, email, actor }
  }
  return made
}

/** One of them at work at a time of the past. */
export function memberCtx(db: PrismaClient, { actor }: { actor: UserActor }, now: Date): Ctx {
  return ctxFor(db, actor, now)
}
