import type { Hit } from './types'

/** Signs of no language's own (private use), round each word that PostgreSQL found. */
export const HIT_BEGINS = '\uE000'
export const HIT_ENDS = '\uE001'

/**
 * Where words that were looked for stand in an answer, in its order and without overlaps.
 * @param headline the answer with signs round what was found (ts_headline); passed over where it is not the answer's own text
 * @param exactly what was typed, which may stand there as it is
 */
export function searchHits(text: string, headline: string, exactly: string): Hit[] {
  const hits = [...hitsIn(text, headline), ...placesOf(text, exactly)]
  const result: Hit[] = []
  for (const hit of hits.sort((a, b) => a.startsAt - b.startsAt || b.endsAt - a.endsAt)) {
    const last = result.at(-1)
    if (last && hit.startsAt <= last.endsAt) last.endsAt = Math.max(last.endsAt, hit.endsAt)
    else result.push({ ...hit })
  }
  return result
}

function hitsIn(text: string, headline: string): Hit[] {
  const found: Hit[] = []
  let plain = ''
  for (const piece of headline.split(new RegExp(`([${HIT_BEGINS}${HIT_ENDS}])`))) {
    if (piece === HIT_BEGINS) found.push({ startsAt: plain.length, endsAt: plain.length })
    else if (piece === HIT_ENDS) found.at(-1)!.endsAt = plain.length
    else plain += piece
  }
  return plain === text ? found : []
}

function placesOf(text: string, words: string): Hit[] {
  const [inside, sought] = [text.toLowerCase(), words.trim().toLowerCase()]
  // Some letters are longer in small: places would shift.
  if (sought === '' || inside.length !== text.length) return []
  const found: Hit[] = []
  for (let at = inside.indexOf(sought); at >= 0; at = inside.indexOf(sought, at + sought.length))
    found.push({ startsAt: at, endsAt: at + sought.length })
  return found
}
