import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import type { FoundGroup } from './find-groups'

/** After everything else on the machine: nobody's page waits for it. */
const LOW = 15

/** Groups answers alike (`findGroups`) in a process of its own (lib/shell/alike-child): some seconds for 31,000 answers. */
export async function workOutGroups(answers: string[]): Promise<FoundGroup[]> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'shell', 'alike-child.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'pipe'] })
  if (child.pid !== undefined) os.setPriority(child.pid, LOW)
  const said: Buffer[] = []
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => (complaint = `${complaint}${chunk.toString()}`.slice(-2000)))
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  )
  child.stdin.on('error', () => {}) // it ended before it had read everything: its end says why
  child.stdin.end(JSON.stringify(answers))
  const code = await ended
  if (code !== 0) throw new Error(`answers alike could not be grouped (${code}): ${complaint}`)
  return JSON.parse(Buffer.concat(said).toString('utf8')) as FoundGroup[]
}
