import path from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'

const FAMILY = 'Soundings Picture'

/**
 * The typeface that the pages have, from the same package, for pictures drawn on the server: nothing is fetched, and the
 * system need have none. Letters that it lacks are the system's.
 * @returns its family, for `context.font`
 */
export function typeface(): string {
  if (GlobalFonts.has(FAMILY)) return FAMILY
  const folder = path.join(process.cwd(), 'node_modules/@fontsource/atkinson-hyperlegible/files')
  for (const weight of [400, 700])
    for (const script of ['latin', 'latin-ext'])
      GlobalFonts.registerFromPath(
        path.join(folder, `atkinson-hyperlegible-${script}-${weight}-normal.woff2`),
        FAMILY,
      )
  return FAMILY
}
