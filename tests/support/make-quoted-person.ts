import { createDb } from '@/lib/core/db'
import { aQuotedPerson } from './quoted-person'

/**
 * For journeys, which cannot load the database client themselves: makes `aQuotedPerson` in the database of DATABASE_URL, with the
 * words of the first argument, and writes what they need as JSON.
 */
async function make(words: string): Promise<void> {
  const db = createDb(process.env.DATABASE_URL!)
  const { slug, token, consultationId, person } = await aQuotedPerson(db, words, new Date())
  await db.$disconnect()
  process.stdout.write(JSON.stringify({ slug, token, consultationId, responseId: person.id }))
}

void make(process.argv[2]!)
