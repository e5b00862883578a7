import { benchAnswers } from './bench-answers'
import { benchExport } from './bench-export'
import { benchNumbers } from './bench-numbers'
import { benchPages } from './bench-pages'
import { benchRates } from './bench-rates'
import { benchSaving } from './bench-saving'
import { printFigures, type Figure } from './figures'
import { openWorld } from './world'
import { makeBigConsultations } from './world-big'

const PARTS = ['answers', 'pages', 'export', 'rates', 'numbers']

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((part) => !PARTS.includes(part))
  if (unknown) throw new Error(`there is no part ${unknown}: choose among ${PARTS.join(', ')}`)
  const does = (part: string) => wanted.length === 0 || wanted.includes(part)
  const world = await openWorld()
  const figures: Figure[] = []
  try {
    if (does('answers')) figures.push(...(await benchAnswers(world)), ...(await benchSaving(world)))
    if (does('pages')) figures.push(...(await benchPages(world)))
    if (does('export') || does('rates') || does('numbers')) {
      console.log('Filling two consultations with 31,000 and 310,000 responses …')
      const big = await makeBigConsultations(world)
      if (does('rates')) figures.push(...(await benchRates(world, big)))
      if (does('numbers')) figures.push(...(await benchNumbers(world, big)))
      if (does('export')) figures.push(...(await benchExport(world, big)))
    }
  } finally {
    await world.close()
  }
  printFigures(figures)
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
