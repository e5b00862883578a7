// The cluster on disk: its folder, its passwords, and whether we may use it.
import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { commandAs, postgresProgram, postgresUser } from './postgres-binaries.mjs'
import { isAlive } from './postgres-process.mjs'
import { CannotStart } from './steps.mjs'

/** The role the application gets: it owns its database and may nothing beyond it. */
export const ROLE = 'soundings'

/** PostgreSQL gets only what it needs of our environment, which holds secrets. */
export const postgresEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/**
 * @param {string} folder
 * @param {(line: string) => void} log
 */
export function findOrMakeCluster(folder, log) {
  const pgdata = path.join(folder, 'pgdata')
  fs.mkdirSync(folder, { recursive: true })
  refuseFolderOfOthers(folder)
  const passwords = findOrMakePasswords(path.join(folder, 'passwords.json'), fs.existsSync(pgdata))
  if (!fs.existsSync(pgdata)) {
    makeCluster(folder, pgdata, passwords.postgres)
    log('new cluster made')
  }
  refuseFolderOfOthers(pgdata)
  refuseOtherVersion(pgdata)
  return { pgdata, passwords }
}

function findOrMakePasswords(file, clusterExists) {
  if (!fs.existsSync(file)) {
    if (clusterExists)
      throw new CannotStart(
        `${file} is missing: it holds the passwords of the database beside it. Restore it.`,
      )
    const password = () => crypto.randomBytes(24).toString('base64url')
    writeOnce(file, JSON.stringify({ postgres: password(), [ROLE]: password() }, null, 2))
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

/**
 * Writes a secret file whole or not at all, and never over one that is there: of two first starts at once, both then
 * read what the first one wrote.
 * @param {string} file
 * @param {string} content
 */
export function writeOnce(file, content) {
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, content, { mode: 0o600, flush: true })
  try {
    fs.linkSync(draft, file)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(draft)
  }
}

// Made under another name and renamed when whole, so that a `pgdata` is always a finished one.
function makeCluster(folder, pgdata, password) {
  removeUnfinishedClusters(folder)
  const draft = `${pgdata}.new-${process.pid}`
  const passwordFile = path.join(folder, `.password-${process.pid}`)
  fs.mkdirSync(draft, { mode: 0o700 })
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  const user = postgresUser(pgdata)
  if (user) for (const made of [draft, passwordFile]) fs.chownSync(made, user.uid, user.gid)

  const access = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile]
  // An ICU collation sorts alike on every machine; those of libc differ between systems and their versions.
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und']
  const initdb = ['-D', draft, ...access, ...locale, '--no-instructions']
  const [command, args, as] = commandAs(user, postgresProgram('initdb'), initdb)
  const result = spawnSync(command, args, { ...as, encoding: 'utf8', env: postgresEnv })
  fs.rmSync(passwordFile, { force: true })
  if (result.status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true })
    throw new CannotStart(`initdb failed: ${result.error ?? ''}${result.stderr ?? ''}${result.stdout ?? ''}`)
  }
  try {
    fs.renameSync(draft, pgdata)
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error // another start finished first: use its
  }
}

function removeUnfinishedClusters(folder) {
  for (const name of fs.readdirSync(folder)) {
    const maker = Number(name.match(/^(?:pgdata\.new-|\.password-)(\d+)$/)?.[1])
    if (maker && (maker === process.pid || !isAlive(maker))) {
      fs.rmSync(path.join(folder, name), { recursive: true, force: true })
    }
  }
}

function refuseFolderOfOthers(folder) {
  const we = process.getuid?.()
  // Root may use everybody's; PostgreSQL then runs as their owner.
  if (!we || fs.statSync(folder).uid === we) return
  throw new CannotStart(
    `${folder} belongs to another user. Start Soundings as that user, or set DATA_DIR to a folder of your own.`,
  )
}

function refuseOtherVersion(pgdata) {
  const made = fs.readFileSync(path.join(pgdata, 'PG_VERSION'), 'utf8').trim()
  const version = spawnSync(postgresProgram('postgres'), ['--version'], { encoding: 'utf8' }).stdout
  const installed = version?.match(/(\d+)/)?.[1]
  if (!installed || installed === made) return
  throw new CannotStart(
    `${pgdata} was made by PostgreSQL ${made}, and PostgreSQL ${installed} is installed now. Dump it with the former ` +
      'version and restore it with this one, or set DATA_DIR to a new folder.',
  )
}
