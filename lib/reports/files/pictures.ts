import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { typeface } from '../../core/typeface'
import { countOf, formatNumber, formatRate, listOf } from '../../core/format'
import type { ReportContent, ThemeRow } from '../content-types'

/** A picture for a file: PNG at twice the size in which it is shown, and what it shows in words. */
export type Picture = { png: Buffer; width: number; height: number; title: string; alternative: string }

const SCALE = 2
const GREEN = '#0b5c4b'
const GREY = '#595959'
const INK = '#1d1d1b'

/** From which rate a shade begins, as on the page; the last two bear white words. */
const SHADES = [
  { from: 0.5, fill: '#07382e', ink: '#ffffff', label: '50% and more' },
  { from: 0.25, fill: '#2f7d69', ink: '#ffffff', label: '25% to under 50%' },
  { from: 0.1, fill: '#8fc4b3', ink: INK, label: '10% to under 25%' },
  { from: 0.000001, fill: '#d3e8e1', ink: INK, label: 'Under 10%' },
  { from: 0, fill: '#ffffff', ink: INK, label: 'None answered' },
]
const UNASKED = { fill: '#f3f2f1', ink: GREY, label: 'Nobody asked' }

/** The boroughs as squares, each in its own place, with how many answered of those asked. Null where none were asked. */
export function mapPicture({ rates }: Pick<ReportContent, 'rates'>): Picture | null {
  const boroughs = rates.boroughs.filter(({ code }) => code !== '')
  if (boroughs.length === 0) return null
  const [side, gap] = [62, 3]
  const columns = Math.max(...boroughs.map(({ tileCol }) => tileCol)) + 1
  const rows = Math.max(...boroughs.map(({ tileRow }) => tileRow)) + 1
  const legend = 58
  const [width, height] = [columns * (side + gap), rows * (side + gap) + legend]
  const { context, done } = canvasOf(width, height)
  context.textAlign = 'center'
  for (const borough of boroughs) {
    const asked = borough.invited || borough.added
    const answered = borough.invited ? borough.responded : borough.respondedAdded
    const shade = asked === 0 ? UNASKED : SHADES.find(({ from }) => answered / asked >= from)!
    const [x, y] = [borough.tileCol * (side + gap), borough.tileRow * (side + gap)]
    square(context, { x, y, side, ...shade })
    context.font = `700 15px "${typeface()}"`
    context.fillText(borough.shortName, x + side / 2, y + 27)
    context.font = `15px "${typeface()}"`
    context.fillText(asked ? `${answered}/${asked}` : '–', x + side / 2, y + 46)
  }
  drawLegend(context, rows * (side + gap) + 14, width)
  return {
    ...{ png: done(), width, height },
    title: 'Where answers came from',
    alternative: `Each square is a borough of London. ${inWords(boroughs)}`,
  }
}

function inWords(boroughs: ReportContent['rates']['boroughs']): string {
  const asked = boroughs.filter(({ invited, added }) => invited + added > 0)
  const silent = asked.filter(({ responded, respondedAdded }) => responded + respondedAdded === 0)
  const most = asked
    .filter(({ invited, responded }) => invited > 0 && responded > 0)
    .toSorted((a, b) => b.responded / b.invited - a.responded / a.invited)
    .slice(0, 3)
    .map(({ name, responded, invited }) => `${name} (${formatRate(responded, invited)})`)
  return [
    `Bodies answered in ${formatNumber(asked.length - silent.length)} of the ${countOf(asked.length, 'borough')} in which they were asked.`,
    ...(most.length > 0 ? [`The highest rates are in ${listOf(most)}.`] : []),
    ...(silent.length > 0 ? [`Nobody answered in ${listOf(silent.map(({ name }) => name))}.`] : []),
  ].join(' ')
}

/** A bar a theme, by how many of the bodies that answered spoke of it. Null where there is none. */
export function themesPicture(rows: ThemeRow[], base: number): Picture | null {
  if (rows.length === 0 || base === 0) return null
  const [width, line, bars] = [600, 40, 470]
  const height = rows.length * line + 8
  const { context, done } = canvasOf(width, height)
  rows.forEach(({ title, responses }, i) => {
    const y = i * line
    context.fillStyle = INK
    context.font = `15px "${typeface()}"`
    context.fillText(fitting(context, title, width - 4), 0, y + 15)
    context.fillStyle = '#e6e9e8'
    context.fillRect(0, y + 21, bars, 12)
    context.fillStyle = GREEN
    context.fillRect(0, y + 21, (bars * responses) / base, 12)
    context.fillStyle = INK
    context.font = `700 14px "${typeface()}"`
    context.fillText(`${formatNumber(responses)} of ${formatNumber(base)}`, bars + 8, y + 32)
  })
  const said = rows.map(({ title, responses }) => `${title}: ${formatNumber(responses)}`)
  return {
    ...{ png: done(), width, height },
    title: 'What bodies spoke of',
    alternative: `Of ${formatNumber(base)} bodies that answered, so many spoke of each theme. ${said.join('; ')}.`,
  }
}

function canvasOf(width: number, height: number) {
  const canvas = createCanvas(width * SCALE, height * SCALE)
  const context = canvas.getContext('2d')
  context.scale(SCALE, SCALE)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  return { context, done: () => canvas.toBuffer('image/png') }
}

type Square = { x: number; y: number; side: number; fill: string; ink: string }

function square(context: SKRSContext2D, { x, y, side, fill, ink }: Square): void {
  context.fillStyle = fill
  context.fillRect(x, y, side, side)
  context.strokeStyle = GREY
  context.lineWidth = 1
  context.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1)
  context.fillStyle = ink
}

function drawLegend(context: SKRSContext2D, top: number, width: number): void {
  context.textAlign = 'left'
  context.font = `14px "${typeface()}"`
  let [x, y] = [0, top]
  for (const { label, ...shade } of [...SHADES.toReversed(), UNASKED]) {
    const needed = 26 + context.measureText(label).width + 16
    if (x + needed > width) [x, y] = [0, y + 24]
    square(context, { x, y: y - 13, side: 16, ...shade })
    context.fillStyle = INK
    context.fillText(label, x + 23, y)
    x += needed
  }
}

/** Cut where it would go beyond, with a mark. */
function fitting(context: SKRSContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let shown = text
  while (shown.length > 1 && context.measureText(`${shown}…`).width > width) shown = shown.slice(0, -1)
  return `${shown.trimEnd()}…`
}
