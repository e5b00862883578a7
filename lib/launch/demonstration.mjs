// What a new database is filled with: the reference data always, the demonstration only where the database is ours.
import fs from 'node:fs'
import path from 'node:path'
import { dataFolder } from './environment.mjs'
import { root } from './fingerprint.mjs'
import { run, step } from './steps.mjs'

// In a schema of its own, so that Prisma, which minds `public`, does not take it for a table of the models.
const RECORD = `
  CREATE SCHEMA IF NOT EXISTS launch;
  CREATE TABLE IF NOT EXISTS launch.demonstration (begun_at timestamptz NOT NULL DEFAULT now(), finished_at timestamptz)`

/**
 * Places, kinds of body and the like, without which nothing can be done: once, into a database that has none.
 * @param {string} url
 */
export async function loadReferenceData(url) {
  await step('Reference data', async (note) => {
    const [{ used }] = await execute(url, 'SELECT EXISTS (SELECT 1 FROM body_type) AS used')
    if (used) return note('there already')
    const env = { ...process.env, DATABASE_URL: url }
    await run(process.execPath, [path.join(root, 'lib/launch/load-reference-data.mjs')], { cwd: root, env })
    note('loaded')
  })
}

/**
 * An embedded database gets an example consultation on its first start.
 * Begun and finished are written down apart: a start that was interrupted in between begins again.
 * @param {string} url
 */
export async function seedDemonstration(url) {
  await step('Demonstration', async (note) => {
    const state = await demonstrationState(url)
    if (state === 'finished') return note('there already')
    if (state === 'other') return note('left out: this database has consultations of its own')
    process.stdout.write(state === 'interrupted' ? 'beginning again … ' : 'writing … ')
    await execute(url, 'DELETE FROM launch.demonstration; INSERT INTO launch.demonstration DEFAULT VALUES')
    const env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataFolder() }
    if (state === 'interrupted') env.SEED_RESET = '1'
    await run(process.execPath, ['--import', 'tsx', path.join(root, 'prisma/seed.ts')], { cwd: root, env })
    await execute(url, 'UPDATE launch.demonstration SET finished_at = now()')
    note('written')
  })
}

/** @returns {Promise<'empty' | 'interrupted' | 'finished' | 'other'>} */
export async function demonstrationState(url) {
  await execute(url, RECORD)
  const [record] = await execute(url, 'SELECT finished_at FROM launch.demonstration')
  if (record) return record.finished_at ? 'finished' : 'interrupted'
  const [{ used }] = await execute(url, 'SELECT EXISTS (SELECT 1 FROM consultation) AS used')
  return used ? 'other' : 'empty'
}

async function execute(url, sql) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** @returns {{ who: string, email: string, password: string }[]} what the seed wrote down for visitors */
export function demonstrationSignIns() {
  const file = path.join(dataFolder(), 'demonstration-sign-ins.json')
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : []
}
