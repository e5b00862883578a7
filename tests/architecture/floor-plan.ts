import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './source-file'

export type FloorPlan = {
  /** Room to the rooms it may import, itself not among them. */
  mayImport: Map<string, Set<string>>
  /** Files of `core` that components may run. */
  browserSafeCore: string[]
  /** File kinds that every room may have, without their ending. */
  kinds: string[]
}

/** Reads the rules out of the floor plan itself, so that it cannot say one thing and the tests another. */
export function readFloorPlan(text = readFileSync(path.join(ROOT, 'lib', 'README.md'), 'utf8')): FloorPlan {
  const rows = tableUnder(text, '## Rooms')
  const mayImport = new Map<string, Set<string>>()
  let services: string[] = []
  for (const [room = '', , words = ''] of rows) {
    const name = /`([a-z-]+)`/.exec(room)?.[1]
    if (name) mayImport.set(name, new Set(roomsNamed(words, services, [...mayImport.keys()])))
    else if (room.includes('services')) services = [...mayImport.keys()]
    else throw new Error(`lib/README.md: the table of rooms has a row that cannot be read: ${room}`)
  }
  const safe = /browser-safe `core` files \(([^)]*)\)/.exec(text.replace(/\s+/g, ' '))?.[1] ?? ''
  return {
    mayImport,
    browserSafeCore: [...safe.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!),
    kinds: tableUnder(text, '## File kinds')
      .map(([kind = '']) => /`([a-z]+)\.ts`/.exec(kind)?.[1])
      .filter((kind) => kind !== undefined),
  }
}

function roomsNamed(words: string, services: string[], above: string[]): string[] {
  return words.split(',').flatMap((word) => {
    const name = word.replaceAll('`', '').trim()
    if (name === 'nothing' || name === '') return []
    if (name === 'services') return services
    if (name === 'every room above') return above
    if (above.includes(name)) return [name]
    throw new Error(`lib/README.md: “${name}” is no room above the one that may import it`)
  })
}

/** The cells of the first table under a heading, its own heading row aside. */
function tableUnder(text: string, heading: string): string[][] {
  const section = text.slice(text.indexOf(heading) + heading.length).split(/\n## /)[0]!
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}
