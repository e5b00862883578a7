import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { InvalidInput } from '../core/errors'

export type Progress = { step: string; done: number }
type Line<Found> = { progress?: Progress; found?: Found; problem?: string }

/** After everything else on the machine: nobody's page waits for it. */
const LOW = 15

/**
 * Does heavy work in a process of its own (a script of lib/shell): what is wanted goes in as JSON, lines of JSON come out,
 * `progress` while it works and in the end `found` or `problem`.
 * @param script its file name
 * @throws InvalidInput with the problem that it names
 */
export async function runInChild<Found>(
  script: 'theme-child.ts' | 'learner-child.ts' | 'alike-child.ts' | 'export-child.ts' | 'report-child.ts',
  wanted: object,
  onProgress: (progress: Progress) => Promise<void>,
): Promise<Found> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'shell', script)
  const child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: ['pipe', 'pipe', 'pipe'] })
  if (child.pid !== undefined) os.setPriority(child.pid, LOW)
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint = `${complaint}${chunk.toString()}`.slice(-2000)))
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  )
  child.stdin.on('error', () => {}) // it ended before it had read everything: its end says why
  child.stdin.end(JSON.stringify(wanted))
  let last: Line<Found> = {}
  for await (const line of createInterface({ input: child.stdout })) {
    last = JSON.parse(line) as Line<Found>
    if (last.progress) await onProgress(last.progress)
  }
  const code = await ended
  if (last.problem !== undefined) throw new InvalidInput(last.problem)
  if (last.found === undefined) throw new Error(`${script} found nothing (${code}): ${complaint}`)
  return last.found
}
