import { benchAgreement } from './bench-agreement'
import { benchAnswers } from './bench-answers'
import { benchDeadline } from './bench-deadline'
import { benchDesk } from './bench-desk'
import { benchExport } from './bench-export'
import { benchFiles } from './bench-files'
import { benchHub } from './bench-hub'
import { benchLearning } from './bench-learning'
import { benchNumbers } from './bench-numbers'
import { benchPages } from './bench-pages'
import { benchRates } from './bench-rates'
import { benchRedaction } from './bench-redaction'
import { benchSaving } from './bench-saving'
import { benchTelling } from './bench-telling'
import { benchThemes } from './bench-themes'
import { printFigures, type Figure } from './figures'
import { openWorld } from './world'
import { makeBigConsultations } from './world-big'

/** Parts that need the product to run, and those that need nothing but this machine. */
const IN_WORLD = [
  'answers',
  'pages',
  'hub',
  'export',
  'exports',
  'rates',
  'numbers',
  'deadline',
  'telling',
  'desk',
]
const ALONE = ['agreement', 'redaction', 'themes', 'learning']

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const parts = [...IN_WORLD, ...ALONE]
  const unknown = wanted.find((part) => !parts.includes(part))
  if (unknown) throw new Error(`there is no part ${unknown}: choose among ${parts.join(', ')}`)
  const does = (part: string) => wanted.length === 0 || wanted.includes(part)
  const figures: Figure[] = []
  if (does('agreement')) figures.push(...benchAgreement())
  if (does('redaction')) figures.push(...benchRedaction())
  if (does('themes')) figures.push(...(await benchThemes()))
  if (does('learning')) figures.push(...(await benchLearning()))
  if (IN_WORLD.some(does)) figures.push(...(await benchWorld(does)))
  printFigures(figures)
}

async function benchWorld(does: (part: string) => boolean): Promise<Figure[]> {
  const world = await openWorld()
  const figures: Figure[] = []
  try {
    if (does('answers')) figures.push(...(await benchAnswers(world)), ...(await benchSaving(world)))
    if (does('telling')) figures.push(...(await benchTelling(world)))
    if (does('pages')) figures.push(...(await benchPages(world)))
    if (['export', 'exports', 'rates', 'numbers', 'deadline', 'desk'].some(does)) {
      console.log('Filling two consultations with 31,000 and 310,000 responses …')
      const big = await makeBigConsultations(world)
      if (does('rates')) figures.push(...(await benchRates(world, big)))
      if (does('numbers')) figures.push(...(await benchNumbers(world, big)))
      if (does('deadline')) figures.push(...(await benchDeadline(world, big)))
      if (does('export')) figures.push(...(await benchExport(world, big)))
      if (does('exports')) figures.push(...(await benchFiles(world, big)))
      // It codes answers and takes the consultations into analysis: after what measures them as they came.
      if (does('desk')) figures.push(...(await benchDesk(world.client, world.databaseUrl, big)))
    }
    // It empties the database for the demonstration: nothing comes after it.
    if (does('hub')) figures.push(...(await benchHub(world)))
  } finally {
    await world.close()
  }
  return figures
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
