// From a bare clone to a running Soundings, step by step. What is done already is not done again.
import {
  databaseFolder,
  checkEnvironment,
  completeEnvironment,
  readEnvFile,
  refuseTakenPort,
  refuseUnwritableData,
} from './environment.mjs'
import { demonstrationSignIns, loadReferenceData, seedDemonstration } from './demonstration.mjs'
import { startEmbedded } from './embedded-postgres.mjs'
import { installPackages } from './install.mjs'
import { migrateDeploy } from './migrate.mjs'
import { buildPages, generateDatabaseClient, makeSurveyTheme } from './prepare.mjs'
import { serve } from './serve.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'
import { CannotStart, seconds, step, stopChildren } from './steps.mjs'

/** What runs and has to be stopped, in the order it was started. */
const running = []
let stopping = false

/** @param {{ dev: boolean, prepareOnly: boolean }} options */
export async function launch({ dev, prepareOnly }) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0))
  if (!prepareOnly) stopWithNpm(() => void stop(0))
  const begun = performance.now()
  try {
    console.log(prepareOnly ? 'Preparing Soundings' : 'Starting Soundings')
    readEnvFile()
    if (!prepareOnly) {
      await refuseTakenPort()
      refuseUnwritableData()
    }
    const env = await prepare({ dev })
    if (prepareOnly) return console.log(`Prepared in ${seconds(begun)}.`)
    completeEnvironment(env)
    const isOurs = await openDatabase()
    const server = await step('Server', () => serve({ host: env.HOST, port: env.PORT, dev }))
    running.push(server.close)
    welcome(begun, isOurs ? demonstrationSignIns() : [])
  } catch (error) {
    if (stopping) return
    console.error(error instanceof CannotStart ? `\n${error.message}` : error)
    await stop(1)
  }
}

async function prepare({ dev }) {
  await installPackages()
  const env = await step('Settings', checkEnvironment)
  await generateDatabaseClient()
  await makeSurveyTheme()
  if (!dev) await buildPages()
  return env
}

/** @returns {Promise<boolean>} whether the database is ours, and not one that DATABASE_URL names */
async function openDatabase() {
  const own = process.env.DATABASE_URL ? undefined : await openEmbedded()
  await step('Migrations', async (note) => {
    const applied = await migrateDeploy(process.env.DATABASE_URL).catch(explainConnection)
    note(applied.length ? `${applied.length} applied` : 'up to date')
  })
  await loadReferenceData(process.env.DATABASE_URL)
  if (own) await seedDemonstration(own.url)
  return Boolean(own)
}

/** A server of the reader's own that we cannot reach is for the reader to mend. */
function explainConnection(error) {
  const problem = {
    ECONNREFUSED: 'nothing answers at its address',
    ENOTFOUND: 'its host is not known',
    ETIMEDOUT: 'its host does not answer',
    '28P01': 'it refuses the user or the password',
    28000: 'it refuses the user',
    '3D000': 'it has no such database',
    42501: 'the user may not make tables in it',
  }[error.code]
  throw problem ? new CannotStart(`The database that DATABASE_URL names cannot be used: ${problem}.`) : error
}

async function openEmbedded() {
  const database = await step('Database', (note) => startEmbedded({ dir: databaseFolder(), log: note }))
  running.push(database.stop)
  void database.ended.then(() => {
    if (stopping) return
    console.error(
      'The database server has stopped. Start Soundings again; its log lies in DATA_DIR/database.',
    )
    void stop(1)
  })
  process.env.DATABASE_URL = database.url
  return database
}

function welcome(begun, signIns) {
  console.log(`\nSoundings is ready (${seconds(begun)}): ${process.env.NEXTAUTH_URL}\n`)
  if (signIns.length) {
    console.log('To look around, sign in as')
    for (const { who, email, password } of signIns) console.log(`  ${who}: ${email}, password ${password}`)
    console.log('')
  }
  console.log('Stop with Ctrl+C')
}

async function stop(code) {
  if (stopping) return
  stopping = true
  await stopChildren()
  for (const end of running.toReversed()) await end()
  process.exit(code)
}
