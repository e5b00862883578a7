import fs from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { figure, median, type Figure } from './figures'
import type { BigConsultations, World } from './world-big'

const ROUNDS = 3

/** The CSV export against `COPY ... TO STDOUT` of the same rows, in turns; and the app's peak memory in either size. */
export async function benchExport(world: World, { small, large }: BigConsultations): Promise<Figure[]> {
  const figures: Figure[] = []
  const peaks: number[] = []
  await exportOnce(world, small.consultationId) // the first request compiles, loads and connects
  for (const [size, consultation] of [
    ['31,000', small],
    ['310,000', large],
  ] as const) {
    const ratios: number[] = []
    const rounds: { ms: number; mb: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const ours = await exportOnce(world, consultation.consultationId)
      const plain = await copyOnce(world, consultation.stageId)
      ratios.push(ours.ms / plain)
      rounds.push(ours)
    }
    peaks.push(Math.max(...rounds.map(({ mb }) => mb)))
    figures.push(figure(`CSV of ${size} responses`, median(rounds.map(({ ms }) => ms)) / 1000, 's'))
    figures.push(figure(`CSV of ${size} responses against COPY`, median(ratios), 'x', { atMost: 4 }))
    figures.push(figure(`memory at its peak, CSV of ${size}`, peaks.at(-1)!, 'MB'))
  }
  figures.push(figure('memory growth, 31,000 to 310,000', peaks[1]! - peaks[0]!, 'MB', { atMost: 64 }))
  return figures
}

async function exportOnce(world: World, consultationId: string): Promise<{ ms: number; mb: number }> {
  resetPeak(world.appPid)
  const began = performance.now()
  const url = `${world.appUrl}/api/staff/consultations/${consultationId}/responses.csv`
  const answer = await fetch(url, { headers: { cookie: world.cookie } })
  if (!answer.ok || !answer.body) throw new Error(`${url} answered ${answer.status}`)
  let bytes = 0
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.length
  if (bytes < 1_000_000) throw new Error(`the export held only ${bytes} bytes`)
  return { ms: performance.now() - began, mb: peakOf(world.appPid) }
}

/** How long PostgreSQL takes to hand the same rows out as they stand. @returns milliseconds */
export async function copyOnce(world: World, stageId: string): Promise<number> {
  const client = new pg.Client({ connectionString: world.databaseUrl })
  await client.connect()
  const began = performance.now()
  const columns = 'reference, revision_number, channel, submitted_at, revised_at, answers'
  const copy = client.query(
    copyTo(
      `COPY (SELECT ${columns} FROM response WHERE stage_id = '${stageId}' ORDER BY submitted_at) TO STDOUT WITH (FORMAT csv)`,
    ),
  )
  await pipeline(copy, new Writable({ write: (_chunk, _encoding, done) => done() }))
  const ms = performance.now() - began
  await client.end()
  return ms
}

/** Linux keeps the highest resident size of a process, and forgets it when asked. */
function resetPeak(pid: number): void {
  fs.writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

function peakOf(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) / 1024
}
