// Run by the launcher with DATABASE_URL set: loads what every installation begins with (prisma/reference-data.ts).
import { tsImport } from 'tsx/esm/api'

const { createDb } = await tsImport('../core/db.ts', import.meta.url)
const { loadReferenceData } = await tsImport('../../prisma/reference-data.ts', import.meta.url)
const db = createDb(process.env.DATABASE_URL)
try {
  await loadReferenceData(db)
} finally {
  await db.$disconnect()
}
