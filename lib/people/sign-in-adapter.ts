import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { processDb } from '../core/db'
import type { User } from '../core/generated/prisma/client'

const toAdapter = (user: User | null): AdapterUser | null =>
  user && { id: user.id, email: user.email, name: user.name, emailVerified: null }

/**
 * The part of next-auth's adapter that its 'jwt' strategy calls. Ours, because the published Prisma adapter expects
 * tables of its own shape and would keep what Soundings does not need (pictures, provider tokens).
 */
export function signInAdapter(): Adapter {
  const db = processDb()
  return {
    async createUser(user: Omit<AdapterUser, 'id'>) {
      const email = user.email.toLowerCase()
      const contact = await db.contact.findFirst({ where: { email: { equals: email, mode: 'insensitive' } } })
      const name = user.name ?? contact?.name ?? email
      return toAdapter(await db.user.upsert({ where: { email }, create: { email, name }, update: {} }))!
    },
    async getUser(id: string) {
      return toAdapter(await db.user.findUnique({ where: { id } }))
    },
    async getUserByEmail(email: string) {
      return toAdapter(await db.user.findUnique({ where: { email: email.toLowerCase() } }))
    },
    async getUserByAccount(key) {
      const account = await db.account.findUnique({
        where: {
          provider_providerAccountId: { provider: key.provider, providerAccountId: key.providerAccountId },
        },
        include: { user: true },
      })
      return toAdapter(account?.user ?? null)
    },
    async updateUser(user) {
      return toAdapter(await db.user.findUniqueOrThrow({ where: { id: user.id } }))!
    },
    async linkAccount(account: { provider: string; providerAccountId: string; userId: string }) {
      const { provider, providerAccountId, userId } = account
      await db.account.create({ data: { provider, providerAccountId, userId } })
    },
    async createVerificationToken(token) {
      await db.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } })
      await db.verificationToken.create({ data: token })
      return token
    },
    async useVerificationToken({ identifier, token }) {
      // One statement, so that a link works once even when it is followed twice at the same time.
      const used = await db.$queryRaw<{ identifier: string; token: string; expires: Date }[]>`
        DELETE FROM verification_token WHERE identifier = ${identifier} AND token = ${token}
        RETURNING identifier, token, expires`
      return used[0] ?? null
    },
  }
}
