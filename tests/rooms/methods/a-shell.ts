import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect } from 'vitest'

const root = path.resolve(__dirname, '../../..')

/** A command of `lib/shell` as the shell runs it, in a folder of its own and without a database to reach. */
export function aShell(script: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-shell-'))
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
  const hear = async (...args: string[]) => {
    const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, NODE_ENV: 'test', INIT_CWD: folder }
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, env })
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
    return { code, ...said }
  }
  return {
    write: (name: string, content: string | Buffer) => {
      fs.writeFileSync(path.join(folder, name), content)
      return name
    },
    /** What it prints, and what it says beside. */
    hear,
    run: async (...args: string[]) => {
      const { code, out, err } = await hear(...args)
      expect(err).toBe('')
      return { code, out }
    },
  }
}
