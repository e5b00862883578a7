import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { InvalidInput } from '../core/errors'
import type { SuggestedThemes } from '../methods/themes/suggest-themes'

type Wanted = { answers: string[]; count?: number; seed: number; kind: 'words' | 'int8' | 'fp32' }
type Progress = { step: string; done: number }
export type FoundThemes = Omit<SuggestedThemes, 'themeOf' | 'strengths'> & {
  /** By answer: the place of its theme, or -1; and its cosine to the theme's centre. */
  themeOf: number[]
  strengths: number[]
}
type Line = { progress?: Progress; found?: FoundThemes; problem?: string }

/** After everything else on the machine: nobody's page waits for it. */
const LOW = 15

/**
 * Works out themes for answers in a process of its own (lib/shell/theme-child), which takes a minute of two cores and most
 * of a gigabyte for 31,000 answers.
 * @throws InvalidInput where there cannot be as many themes as were asked for
 */
export async function workOutThemes(
  wanted: Wanted,
  onProgress: (progress: Progress) => Promise<void>,
): Promise<FoundThemes> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'shell', 'theme-child.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'pipe'] })
  if (child.pid !== undefined) os.setPriority(child.pid, LOW)
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint = `${complaint}${chunk.toString()}`.slice(-2000)))
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  )
  child.stdin.on('error', () => {}) // it ended before it had read everything: its end says why
  child.stdin.end(JSON.stringify(wanted))
  let last: Line = {}
  for await (const line of createInterface({ input: child.stdout })) {
    last = JSON.parse(line) as Line
    if (last.progress) await onProgress(last.progress)
  }
  const code = await ended
  if (last.problem !== undefined) throw new InvalidInput(last.problem)
  if (!last.found) throw new Error(`themes could not be worked out (${code}): ${complaint}`)
  return last.found
}
