import { createDb } from '../lib/core/db'
import { loadReferenceData } from './reference-data'
import { emptyDatabase } from './seed/empty-database'
import { seedBodies } from './seed/seed-bodies'
import { seedBoroughResponse } from './seed/seed-borough-response'
import { seedCommitment } from './seed/seed-commitment'
import { seedCommitments } from './seed/seed-commitments'
import { seedMeasures } from './seed/seed-measures'
import { seedMembers } from './seed/seed-members'
import { seedPeople, writeSignIns } from './seed/seed-people'
import { seedPlanned } from './seed/seed-planned'
import { seedPriorities } from './seed/seed-priorities'
import { seedRound } from './seed/seed-round'
import { seedToldActions, seedToldReport } from './seed/seed-telling'

/**
 * The demonstration: London's bodies, people to sign in as, the 2009-10 consultation replayed to its published report,
 * and an open one to play with. It goes through the same verbs as the pages, with the clock of the time, so that every
 * figure in it is computed and every step is audited. SEED_RESET=1 begins by emptying the database.
 */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: run `npm run seed`.')
  // The demonstration's addresses are placeholders: its letters stay in the outbox, even where mail is configured.
  delete process.env.SMTP_URL
  const db = createDb(url)
  try {
    if (process.env.SEED_RESET === '1') await emptyDatabase(db)
    else if ((await db.consultation.count()) > 0)
      throw new Error('This database has consultations already. SEED_RESET=1 empties it first.')
    await loadReferenceData(db)
    await seedBodies(db)
    const people = await seedPeople(db)
    await seedCommitment(db, people)
    await seedToldReport(people)
    await seedCommitments(people)
    await seedToldActions(people)
    await seedRound(people)
    await seedPriorities(db, people)
    await seedPlanned(people)
    const members = await seedMembers(db, people)
    await seedBoroughResponse(db, members)
    await seedMeasures(people, members)
    await writeSignIns(people, Object.values(members))
  } finally {
    await db.$disconnect()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
