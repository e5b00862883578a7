// How the launcher tells what it does, runs other programs, and stops them again.
import { spawn } from 'node:child_process'

/** What the reader can mend: shown as it is, without a stack. */
export class CannotStart extends Error {}

const children = new Set()

/**
 * Does one step, saying what it is as it begins and how long it took when it is done.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => T | Promise<T>} work  `note` says in a word or two what was found
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = performance.now()
  process.stdout.write(`  ${title} … `)
  let remark = 'done'
  try {
    const result = await work((text) => (remark = text))
    console.log(`${remark} (${seconds(begun)})`)
    return result
  } catch (error) {
    console.log(`failed (${seconds(begun)})`)
    throw error
  }
}

/** @param {number} begun  what performance.now() said */
export function seconds(begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`
}

/**
 * Runs a program to its end. What it says is kept back and shown only if it fails: a first start is long enough to read.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean }} [options]
 */
export async function run(command, args, { env = process.env, cwd, show = false } = {}) {
  const { code, output } = await tryRun(command, args, { env, cwd, show })
  if (code === 0) return
  const name = [command === process.execPath ? 'node' : command, ...args].join(' ')
  throw new CannotStart(`"${name}" failed (${code}).\n${output.slice(-8000)}`)
}

/**
 * As run(), for a caller who wants to know how it ended.
 * @returns {Promise<{ code: number | string, output: string }>}
 */
export function tryRun(command, args, { env = process.env, cwd, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
    const child = spawn(command, args, { env, cwd, stdio, shell: process.platform === 'win32' })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data))
    children.add(child)
    child.once('error', (error) => {
      children.delete(child)
      reject(new CannotStart(`"${command}" could not be run: ${error.message}`))
    })
    child.once('close', (code, signal) => {
      children.delete(child)
      resolve({ code: code ?? signal ?? 1, output })
    })
  })
}

/** Ends what run() has running: Ctrl+C in the middle of a build must not leave the build behind. */
export async function stopChildren() {
  const ends = [...children].map((child) => new Promise((resolve) => child.once('close', resolve)))
  for (const child of children) child.kill('SIGTERM')
  await Promise.race([Promise.all(ends), new Promise((resolve) => setTimeout(resolve, 3000))])
  for (const child of children) child.kill('SIGKILL')
}
