import data from './places/borough-outlines.json'
import type { BoroughOutlines } from './types'

/**
 * The outlines of the boroughs, simplified, as paths of an SVG, with the point where a name goes.
 * Source: lib/bodies/places/borough-outlines.json, which names it; a place that is not in it has no outline.
 */
export const BOROUGH_OUTLINES: BoroughOutlines = {
  width: data.width,
  height: data.height,
  source: `${data.source}. ${data.licence}`,
  outlines: data.outlines,
}
