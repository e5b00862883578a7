import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { typeface } from '../core/typeface'

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 80
const GREEN = '#0b5c4b'

type Words = { title: string; line: string }

/**
 * The picture that stands beside a link where people pass it on: 1200 by 630, as a PNG. The title is made smaller until it
 * fits, and cut off only where even that is not enough.
 */
export async function drawPicture({ title, line }: Words): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = GREEN
  context.fillRect(0, 0, WIDTH, 24)
  context.font = `700 44px "${typeface()}"`
  context.fillText('Soundings', MARGIN, 120)
  const { lines, size } = fitted(context, title)
  context.fillStyle = '#0b0c0c'
  context.font = `700 ${size}px "${typeface()}"`
  lines.forEach((text, i) => context.fillText(text, MARGIN, 160 + size + i * size * 1.15))
  context.fillStyle = GREEN
  context.fillRect(MARGIN, HEIGHT - 130, 120, 6)
  context.fillStyle = '#484949'
  context.font = `400 40px "${typeface()}"`
  context.fillText(line, MARGIN, HEIGHT - 60, WIDTH - 2 * MARGIN)
  return new Uint8Array(await canvas.encode('png'))
}

/** As large as goes, in what is left between the name and the line. */
function fitted(context: SKRSContext2D, title: string): { lines: string[]; size: number } {
  const room = HEIGHT - 160 - 170
  for (const size of [84, 72, 62, 54, 46]) {
    const lines = broken(context, title, size)
    if (lines.length * size * 1.15 <= room) return { lines, size }
  }
  const size = 46
  const most = Math.floor(room / (size * 1.15))
  const lines = broken(context, title, size)
  return { size, lines: [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`] }
}

function broken(context: SKRSContext2D, text: string, size: number): string[] {
  context.font = `700 ${size}px "${typeface()}"`
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && context.measureText(longer).width <= WIDTH - 2 * MARGIN)
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
