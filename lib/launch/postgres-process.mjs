// The server that runs, or once ran, on a data folder: found by its pid file, believed only if it really is one.
import fs from 'node:fs'
import path from 'node:path'

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** @param {string} pgdata */
export function readPidFile(pgdata) {
  const lines = readText(path.join(pgdata, 'postmaster.pid'))?.split('\n')
  return (
    lines && { pid: Number(lines[0]), port: Number(lines[3]), isReady: (lines[7] ?? '').trim() === 'ready' }
  )
}

/**
 * The server running on `pgdata`, and whether the process that started it is still there.
 * @param {string} pgdata
 */
export function findPostmaster(pgdata) {
  const written = readPidFile(pgdata)
  if (!written || !isPostmasterOf(written.pid, pgdata)) return undefined
  return { pid: written.pid, port: written.port, hasOwner: hasOwner(written.pid, pgdata) }
}

// A number alone is no proof: after a restart of the machine or the container it belongs to some other process.
function isPostmasterOf(pid, pgdata) {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const args = readText(`/proc/${pid}/cmdline`)?.split('\0') ?? []
  return args.some((arg) => path.basename(arg) === 'postgres') && args.includes(pgdata)
}

function hasOwner(pid, pgdata) {
  const owner = Number(
    readText(path.join(pgdata, 'postmaster.opts'))?.match(/cluster_name=soundings-(\d+)/)?.[1],
  )
  if (!owner || !isAlive(owner)) return false
  // Where the system tells: a process whose parent died has another parent, whoever has the old number now.
  const status = readText(`/proc/${pid}/status`)
  return !status || status.includes(`PPid:\t${owner}\n`)
}

/**
 * An orphan is stopping already where the system told it of its parent's death, and is told here where not: it would
 * serve on, but nobody would ever stop it.
 * @param {{ pid: number }} postmaster
 */
export async function stopOrphan({ pid }) {
  tell(pid, 'SIGINT')
  const deadline = Date.now() + 20_000
  while (isAlive(pid)) {
    if (Date.now() > deadline) tell(pid, 'SIGQUIT')
    if (Date.now() > deadline + 5_000)
      throw new Error(`An old database server (process ${pid}) does not stop: end it.`)
    await sleep(50)
  }
}

/**
 * Kept when the server is gone. One that we share is not our child, so nobody tells us: ask now and then.
 * @param {import('node:child_process').ChildProcess | null} child
 * @param {number} pid
 */
export function endOf(child, pid) {
  return new Promise((resolve) => {
    if (child) return child.once('exit', resolve)
    const timer = setInterval(() => {
      if (isAlive(pid)) return
      clearInterval(timer)
      resolve()
    }, 1000)
    timer.unref()
  })
}

function tell(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch {
    // gone meanwhile
  }
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
