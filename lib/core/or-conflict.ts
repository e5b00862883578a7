import { Prisma } from './db'
import { Conflict } from './errors'

/**
 * For what the database keeps unique: two people write the same at one time, both having looked first.
 * @throws Conflict with `message` for the second
 */
export async function orConflict<T>(message: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    throw isTaken ? new Conflict(message) : error
  })
}
