// node lib/launch/with-database.mjs COMMAND [ARGUMENT …]: runs a command with DATABASE_URL set, starting the embedded
// database (and bringing it up to date) where the environment names no other. Ends as the command ends.
import { spawn } from 'node:child_process'
import os from 'node:os'
import { startEmbedded } from './embedded-postgres.mjs'
import { databaseFolder, readEnvFile } from './environment.mjs'
import { migrateDeploy } from './migrate.mjs'

const [command, ...args] = process.argv.slice(2)
if (!command) {
  console.error('Name the command to run: node lib/launch/with-database.mjs COMMAND [ARGUMENT …]')
  process.exit(2)
}
readEnvFile()
const embedded = process.env.DATABASE_URL ? undefined : await startEmbedded({ dir: databaseFolder() })
if (embedded) await migrateDeploy(embedded.url)
const env = { ...process.env, DATABASE_URL: process.env.DATABASE_URL || embedded.url }

const child = spawn(command, args, { stdio: 'inherit', env })
// Ctrl+C reaches the command by itself; we stay until it has ended, and only then stop the database.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
const code = await new Promise((resolve) => {
  child.once('exit', (status, signal) => resolve(status ?? 128 + os.constants.signals[signal]))
  child.once('error', (error) => {
    console.error(`"${command}" could not be run: ${error.message}`)
    resolve(127)
  })
})
await embedded?.stop()
process.exit(code)
