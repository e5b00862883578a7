// A PostgreSQL of our own, out of node_modules: the same database a server installation has, without installing one.
//
// `postgres` is its superuser and only administers; the application is given the role `soundings`, which owns its
// database and nothing else.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { commandAs, postgresProgram, postgresUser } from './postgres-binaries.mjs'
import { findOrMakeCluster, postgresEnv, ROLE } from './postgres-cluster.mjs'
import { endOf, findPostmaster, isAlive, readPidFile, stopOrphan } from './postgres-process.mjs'

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Starts the cluster in `dir`, making it first where there is none, and makes `database` in it. A cluster that a living
 * process already runs in `dir` is shared; one whose owner was killed is stopped and started anew.
 *
 * @param {object} options
 * @param {string} options.dir
 * @param {string} [options.database]
 * @param {(line: string) => void} [options.log]
 * @param {string[]} [options.settings]  further PostgreSQL settings, e.g. `fsync=off` for a test
 * @returns `url` for the application, `adminUrl` for its superuser, `ended`: a promise kept when the server is gone
 */
export async function startEmbedded({ dir, database = 'soundings', log = () => {}, settings = [] }) {
  const folder = path.resolve(dir)
  const { pgdata, passwords } = findOrMakeCluster(folder, log)
  const url = (role, port, name) => `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${name}`
  const answers = (port) => canConnect(url('postgres', port, 'postgres'))

  const { child, pid, port } = await startOrShare({ folder, pgdata, answers, settings })
  if (!child) log('shared with the process that runs it')
  const adminUrl = url('postgres', port, 'postgres')
  await makeRoleAndDatabase(adminUrl, passwords[ROLE], database)
  return {
    url: url(ROLE, port, database),
    adminUrl,
    child,
    reused: !child,
    ended: endOf(child, pid),
    stop: () => stop(child),
  }
}

async function startOrShare({ folder, pgdata, answers, settings }) {
  const logFile = path.join(folder, 'postgres.log')
  for (let attempt = 1; ; attempt++) {
    const running = findPostmaster(pgdata)
    if (running && !running.hasOwner) await stopOrphan(running)
    else if (running && (await becomesReady(running, answers))) return { child: null, ...running }
    // Left by a machine that lost its power: that process is gone, or its number belongs to another program now.
    if (!findPostmaster(pgdata)) fs.rmSync(path.join(pgdata, 'postmaster.pid'), { force: true })

    const port = await freePort()
    const child = spawnPostmaster({ pgdata, port, logFile, settings })
    const outcome = await readyOrExit(child, pgdata, () => answers(port))
    if (outcome === 'ready') return { child, pid: child.pid, port }
    // Another start may have been first by a moment, or somebody took the port: the next round finds out.
    if (attempt < 3) continue
    const tail = fs.readFileSync(logFile, 'utf8').slice(-800)
    throw new Error(`PostgreSQL did not start (${outcome}). The end of ${logFile}:\n${tail}`)
  }
}

function spawnPostmaster({ pgdata, port, logFile, settings }) {
  // The name carries our number into the server's command line: that is how a later start finds out whose it is.
  const name = `cluster_name=soundings-${process.pid}`
  const fixed = [name, 'max_connections=100', 'timezone=UTC', 'log_timezone=UTC', 'io_method=sync']
  const options = [...fixed, ...settings].flatMap((setting) => ['-c', setting])
  const args = ['-D', pgdata, '-p', `${port}`, '-h', '127.0.0.1', '-k', '', ...options]
  const [command, commandArgs, as] = commandAs(postgresUser(pgdata), postgresProgram('postgres'), args)
  const output = fs.openSync(logFile, 'a')
  const stdio = ['ignore', output, output]
  // Detached, so that Ctrl+C in the terminal reaches only us: we close the application first, then the database.
  const child = spawn(command, commandArgs, { ...as, detached: true, stdio, env: postgresEnv })
  fs.closeSync(output)
  return child
}

async function readyOrExit(child, pgdata, answers) {
  let outcome
  child.once('exit', (code, signal) => (outcome = signal ?? `exit code ${code}`))
  child.once('error', (error) => (outcome = error.message))
  while (!outcome) {
    const written = readPidFile(pgdata)
    if (written?.pid === child.pid && written.isReady && (await answers())) return 'ready'
    await sleep(15)
  }
  return outcome
}

async function becomesReady(running, answers) {
  const deadline = Date.now() + 30_000
  while (isAlive(running.pid) && Date.now() < deadline) {
    if (await answers(running.port)) return true
    await sleep(100)
  }
  return false
}

async function stop(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT') // PostgreSQL's "fast" shutdown: ends the connections, writes everything, leaves
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  await gone
  clearTimeout(impatience)
}

async function makeRoleAndDatabase(adminUrl, password, database) {
  const { default: pg } = await import('pg')
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const madeMeanwhile = ['42710', '42P04', '23505'] // by another start at the same moment
  const unlessThere = async (question, name, statement) => {
    if ((await admin.query(question, [name])).rowCount) return
    await admin.query(statement).catch((error) => {
      if (!madeMeanwhile.includes(error.code)) throw error
    })
  }
  try {
    const attributes = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE'
    const role = `CREATE ROLE ${ROLE} ${attributes} PASSWORD ${admin.escapeLiteral(password)}`
    await unlessThere('SELECT 1 FROM pg_roles WHERE rolname = $1', ROLE, role)
    const owned = `CREATE DATABASE ${admin.escapeIdentifier(database)} OWNER ${ROLE}`
    await unlessThere('SELECT 1 FROM pg_database WHERE datname = $1', database, owned)
  } finally {
    await admin.end()
  }
}

async function canConnect(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {}) // a server going down ends the connection; the answer below says enough
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** @returns {Promise<number>} a port that nobody listens on now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
