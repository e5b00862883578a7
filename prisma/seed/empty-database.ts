import type { PrismaClient } from '../../lib/core/db'

/** Empties every table of the application, and the queue; the migrations' record stays. */
export async function emptyDatabase(db: PrismaClient): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`)
  await db.$executeRaw`DELETE FROM pgboss.job`
}
