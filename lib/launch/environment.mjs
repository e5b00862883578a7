// The environment: checked by the same rules the application uses, and completed with what nobody gave.
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { root } from './fingerprint.mjs'
import { findOrMakeSessionSecret } from './secrets.mjs'
import { CannotStart, tryRun } from './steps.mjs'

/** Reads `.env` as Next does, so that both see the same; what the environment says already goes first. */
export function readEnvFile() {
  const file = path.join(root, '.env')
  if (fs.existsSync(file)) process.loadEnvFile(file)
}

/** DATA_DIR, from the project's root. */
export function dataFolder() {
  return path.resolve(root, process.env.DATA_DIR || 'data')
}

/** Where an embedded database lives. */
export function databaseFolder() {
  return path.join(dataFolder(), 'database')
}

/** Checks every variable that Soundings reads. A wrong one stops the start with its name and the mend. */
export async function checkEnvironment() {
  const script = path.join(root, 'lib/launch/check-environment.mjs')
  const { code, output } = await tryRun(process.execPath, [script], { cwd: root })
  if (code !== 0) throw new CannotStart(output.trim())
  return JSON.parse(output)
}

/**
 * Fills in what the application reads from the environment and nobody gave.
 * @param {{ HOST: string, PORT: number, APP_URL?: string }} env
 */
export function completeEnvironment({ HOST, PORT, APP_URL }) {
  process.env.NEXTAUTH_SECRET ||= findOrMakeSessionSecret(dataFolder())
  process.env.NEXTAUTH_URL ||= APP_URL ?? `http://${addressOf(HOST)}:${PORT}`
  process.env.NEXT_TELEMETRY_DISABLED = '1'
}

/** A host to visit: the wildcards are for listening only, and IPv6 stands in brackets. */
export function addressOf(host) {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return net.isIPv6(host) ? `[${host}]` : host
}

/** Asked before the long steps, so that nobody waits for a build to hear of it. */
export function refuseTakenPort() {
  const port = Number(process.env.PORT || 3000)
  const host = process.env.HOST || '127.0.0.1'
  if (!Number.isInteger(port) || port < 1 || port > 65535) return undefined // the check of the environment says it
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error) => reject(portProblem(error, host, port)))
    probe.listen(port, host, () => probe.close(resolve))
  })
}

/** Asked before the long steps too. Who gives a database and a secret needs no folder. */
export function refuseUnwritableData() {
  if (process.env.DATABASE_URL && process.env.NEXTAUTH_SECRET) return
  let place = dataFolder()
  while (!fs.existsSync(place)) place = path.dirname(place)
  const isFolder = fs.statSync(place).isDirectory()
  try {
    if (isFolder) return fs.accessSync(place, fs.constants.W_OK | fs.constants.X_OK)
  } catch {
    // told below
  }
  throw new CannotStart(
    `Soundings keeps its data in ${dataFolder()}, and ${place} ${isFolder ? 'may not be written to by you' : 'is no folder'}.\n` +
      'Mend that, or choose another folder: DATA_DIR=/path/to/folder npm start',
  )
}

/** What a refusal to listen means, and what to do about it. */
export function portProblem(error, host, port) {
  const example = port < 65535 ? port + 1 : port - 1
  const meaning = {
    EADDRINUSE: `Port ${port} is in use by another program. Stop that one, or choose another: PORT=${example} npm start`,
    EACCES: `Port ${port} may only be used by an administrator. Choose another: PORT=3000 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one it has, for instance HOST=127.0.0.1`,
    ENOTFOUND: `There is no host named ${host}. Set HOST to an address, for instance HOST=127.0.0.1`,
  }[error.code]
  return meaning ? new CannotStart(meaning) : error
}
