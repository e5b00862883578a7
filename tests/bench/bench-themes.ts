import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Papa from 'papaparse'
import { randomIndex, seededRandom } from '@/lib/methods/numbers/random'
import { figure, type Figure } from './figures'

const ROOT = path.resolve(import.meta.dirname, '../..')
const COMMENTS = path.resolve(ROOT, '../shared/data/comments')
const MANY = 31_000

type Row = { text: string; label: string }
type Report = {
  k: number
  seconds: number
  peakMemoryMb: number
  quality: { nmi: number; ari: number; purity: number } | null
}

/**
 * Suggested themes by `npm run themes`, each run in a process of its own, so that time and memory are all it takes: over real
 * answers repeated to 31,000, and over 31,000 that all differ and are three times as long; and how they agree with people's
 * codes. The clock is meant for two idle cores.
 */
export async function benchThemes(): Promise<Figure[]> {
  if (!fs.existsSync(COMMENTS)) {
    console.log(`Themes are not measured: there is no ${path.relative(ROOT, COMMENTS)}.`)
    return []
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-bench-'))
  try {
    return [...(await benchQuality(folder)), ...(await benchSpeed(folder))]
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function benchQuality(folder: string): Promise<Figure[]> {
  const figures: Figure[] = []
  const sets = [
    { name: 'NHS feedback', rows: rowsOf('nhs_fft_phase1.csv'), k: 9, bar: 0.23 },
    { name: 'banking77, 3,000', rows: sampleOf(rowsOf('banking77_train.csv'), 3000), k: 77, bar: 0.69 },
  ]
  for (const { name, rows, k, bar } of sets)
    for (const precision of ['fp32', 'int8']) {
      const args = ['--label', 'label', '--k', String(k), '--precision', precision]
      const { quality } = await themes(fileOf(folder, rows), args)
      const of = `${name}, k = ${k}, ${precision}`
      figures.push(figure(`NMI, ${of}`, quality!.nmi, '', { atLeast: bar }))
      figures.push(figure(`ARI, ${of}`, quality!.ari, ''), figure(`purity, ${of}`, quality!.purity, ''))
    }
  return figures
}

async function benchSpeed(folder: string): Promise<Figure[]> {
  const answers = rowsOf('nhs_fft_phase1.csv')
  const random = seededRandom(1)
  const one = () => answers[randomIndex(random, answers.length)]!
  const joined = (): Row => ({ text: [one(), one(), one()].map(({ text }) => text).join(' '), label: '' })
  const sets = [
    { name: '31,000 answers', rows: Array.from({ length: MANY }, one) },
    { name: '31,000 different answers of 40 words', rows: Array.from({ length: MANY }, joined) },
  ]
  const ways = [
    { way: 'preview', args: ['--preview'], most: 15 },
    { way: 'int8', args: ['--precision', 'int8'], most: 90 },
    { way: 'fp32', args: ['--precision', 'fp32'], most: 180 },
  ]
  const figures: Figure[] = []
  for (const { name, rows } of sets)
    for (const { way, args, most } of ways) {
      const { seconds, peakMemoryMb, k } = await themes(fileOf(folder, rows), args)
      figures.push(figure(`themes of ${name}, ${way} (k = ${k} found)`, seconds, 's', { atMost: most }))
      figures.push(figure(`memory at its peak, ${name}, ${way}`, peakMemoryMb, 'MB', { atMost: 1000 }))
    }
  const few = await themes(fileOf(folder, sampleOf(answers, 1000)), [])
  figures.push(figure('themes of 1,000 answers, fp32', few.seconds, 's', { atMost: 10 }))
  return figures
}

function rowsOf(file: string): Row[] {
  const text = fs.readFileSync(path.join(COMMENTS, file), 'utf8')
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

/** Rows evenly spread over all. */
function sampleOf(rows: Row[], count: number): Row[] {
  return Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]!)
}

function fileOf(folder: string, rows: Row[]): string {
  const file = path.join(folder, 'answers.csv')
  fs.writeFileSync(
    file,
    Papa.unparse({ fields: ['text', 'label'], data: rows.map(({ text, label }) => [text, label]) }),
  )
  return file
}

async function themes(file: string, args: string[]): Promise<Report> {
  const command = ['--import', 'tsx', 'lib/shell/themes.ts', file, '--column', 'text', ...args]
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`npm run themes ended with ${code}: ${out}`)
  return JSON.parse(out) as Report
}
