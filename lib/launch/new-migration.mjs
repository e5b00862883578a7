// npm run migration -- NAME: writes what the models (prisma/) have that the migrations lack as the next migration.
// npm run migration -- --again FOLDER: writes the newest of them anew, from the models as they are now. Only for one
// that no lasting database has seen: an applied migration is never edited.
// npm run migration -- --check: writes nothing, and fails if there is something to write.
//
// Read what it wrote before committing it: Prisma cannot tell a renamed column from a dropped and an added one. What
// the models cannot say (triggers, checks) goes into a migration of its own, written by hand.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from './embedded-postgres.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const migrations = path.join(root, 'prisma/migrations')
const checkOnly = process.argv[2] === '--check'
const folder = checkOnly ? '' : folderAskedFor()
const sql = await difference({ without: folder })
if (!sql.replaceAll(/--.*$/gm, '').trim()) {
  console.log('The migrations say everything the models say: nothing to write.')
  process.exit(0)
}
if (checkOnly) {
  console.error(`The models say what no migration does. Run npm run migration -- NAME for:\n${sql}`)
  process.exit(1)
}
fs.mkdirSync(path.join(migrations, folder), { recursive: true })
fs.writeFileSync(path.join(migrations, folder, 'migration.sql'), sql)
writeLock(migrations)
console.log(`Written: prisma/migrations/${folder}/migration.sql`)

function folderAskedFor() {
  const [first, second] = process.argv.slice(2)
  if (first === '--again' && /^\d{14}_[a-z0-9_-]+$/.test(second ?? '')) return second
  if (/^[a-z][a-z0-9-]*$/.test(first ?? '')) {
    return `${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${first}`
  }
  console.error('Name the migration in kebab case, e.g. npm run migration -- add-ward-boundaries')
  process.exit(1)
}

/** Prisma wants it beside the migrations, to know what kind of database they are for. */
function writeLock(beside) {
  fs.writeFileSync(path.join(beside, 'migration_lock.toml'), 'provider = "postgresql"\n')
}

// A scratch cluster replays the migrations, so that no database of yours is read or changed.
async function difference({ without }) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-migration-'))
  fs.chmodSync(scratch, 0o755) // PostgreSQL may run as another user than we do
  const database = await startEmbedded({ dir: scratch, settings: ['fsync=off'] })
  try {
    const earlier = path.join(scratch, 'migrations')
    fs.mkdirSync(migrations, { recursive: true })
    fs.cpSync(migrations, earlier, { recursive: true })
    if (without) fs.rmSync(path.join(earlier, without), { recursive: true, force: true })
    writeLock(earlier)
    const prisma = path.join(root, 'node_modules/prisma/build/index.js')
    const ends = ['--from-migrations', earlier, '--to-schema', path.join(root, 'prisma')]
    const args = [
      'migrate',
      'diff',
      ...ends,
      '--script',
      '--config',
      path.join(root, 'prisma/prisma.config.ts'),
    ]
    const env = { ...process.env, DATABASE_URL: database.adminUrl }
    const result = spawnSync(process.execPath, [prisma, ...args], { cwd: root, env, encoding: 'utf8' })
    if (result.status !== 0) throw new Error(`prisma migrate diff failed:\n${result.stderr}${result.stdout}`)
    return result.stdout
  } finally {
    await database.stop()
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}
