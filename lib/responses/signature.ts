import { cleanText } from './answer-text'
import type { Check } from './question-shape'

/** Far more than the drawing of a name takes; a photograph of one would be more. */
const MOST_CHARACTERS = 150_000
const DRAWN = /^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]*={0,2}$/
const WRITTEN = /^data:image\/svg\+xml;base64,([A-Za-z0-9+/]+={0,2})$/
const ELEMENT = /<(\/?)([a-z]+)((?:\s+[a-z][a-z:-]*="[^"<>]*")*)\s*\/?>/g
const ELEMENTS = new Set(['svg', 'g', 'path', 'circle', 'rect', 'line', 'polyline', 'text', 'title'])
const ATTRIBUTE = /([a-z][a-z:-]*)="/g
const ATTRIBUTES = new Set([
  ...[
    'xmlns',
    'xmlns:xlink',
    'version',
    'width',
    'height',
    'viewbox',
    'x',
    'y',
    'cx',
    'cy',
    'r',
    'd',
    'points',
  ],
  ...[
    'fill',
    'stroke',
    'stroke-width',
    'stroke-linecap',
    'stroke-linejoin',
    'font-size',
    'font-family',
    'role',
  ],
])

/**
 * A signature as SurveyJS keeps it: a picture inside its address (data:), drawn or made of a typed name. Nothing in it
 * may run or be fetched, and it is kept small, since it stands among the answers.
 */
export const signatureCheck: Check = (value, report) => {
  if (typeof value !== 'string') return report('type', 'Sign in the field.')
  if (value.length > MOST_CHARACTERS) return report('too-long', 'This signature is too large. Draw it again.')
  if (DRAWN.test(value) || isHarmlessSvg(value)) return value
  return report('format', 'This is not a signature. Sign in the field, or type your name.')
}

function isHarmlessSvg(value: string): boolean {
  const svg = svgOf(value)?.toLowerCase()
  if (!svg?.startsWith('<svg') || /&(?!(amp|lt|gt|quot|#39);)|url\(|script:/.test(svg)) return false
  for (const [, , name, attributes = ''] of svg.matchAll(ELEMENT)) {
    if (!ELEMENTS.has(name!)) return false
    for (const [, attribute] of attributes.matchAll(ATTRIBUTE)) if (!ATTRIBUTES.has(attribute!)) return false
  }
  return !/[<>]/.test(svg.replace(ELEMENT, ''))
}

function svgOf(value: string): string | null {
  const encoded = WRITTEN.exec(value)?.[1]
  return encoded === undefined ? null : Buffer.from(encoded, 'base64').toString('utf8')
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A typed name as a signature: what somebody without a pen or a pointer gives instead. */
export function typedSignature(name: string): string {
  const words = cleanText(name).trim().slice(0, 200)
  const safe = words.replace(/[&<>"']/g, (character) => ESCAPES[character]!)
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="120" role="img">' +
    `<title>${safe}</title><text x="12" y="72" font-size="36" font-family="cursive">${safe}</text></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`
}

/** The name of a typed signature; null for one that was drawn. */
export function signedName(value: unknown): string | null {
  const title = typeof value === 'string' ? /<title>([^<]*)<\/title>/.exec(svgOf(value) ?? '') : null
  if (!title) return null
  return Object.entries(ESCAPES)
    .reverse()
    .reduce((words, [character, escape]) => words.replaceAll(escape, character), title[1]!)
}
