import { expect, it } from 'vitest'
import { BOROUGH_OUTLINES } from '@/lib/bodies/borough-outlines'
import { residentsOf } from '@/lib/bodies/residents'
import { sharedText } from './shared-data'

/** What Soundings ships of places, beside the files that it was taken from. */

type Topology = {
  transform: { scale: [number, number]; translate: [number, number] }
  arcs: [number, number][][]
  objects: Record<string, { geometries: Geometry[] }>
}
type Geometry = { properties: { borough_gss: string } } & (
  { type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] }
)
type Point = [number, number]

const topology = JSON.parse(sharedText('places/boroughs.topojson')) as Topology
const K = Math.cos((51.5 * Math.PI) / 180)

/** Arcs as points in degrees, longitude shortened as on the map. */
const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0]
  const { scale, translate } = topology.transform
  return arc.map(([dx, dy]): Point => {
    x += dx
    y += dy
    return [(x * scale[0] + translate[0]) * K, -(y * scale[1] + translate[1])]
  })
})

const ringOf = (ids: number[]) =>
  ids.flatMap((id) => (id < 0 ? arcs[~id]!.toReversed() : arcs[id]!).slice(0, -1))

const areaOf = (ring: Point[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!
      return sum + x * nextY - nextX * y
    }, 0) / 2,
  )

/** The rings of a path of moves and steps. */
function ringsOf(path: string): Point[][] {
  return path
    .split('z')
    .filter(Boolean)
    .map((part) => {
      const numbers = [...part.matchAll(/-?\d+/g)].map(Number)
      let [x, y] = [0, 0]
      return Array.from({ length: numbers.length / 2 }, (_, i): Point => {
        x += numbers[2 * i]!
        y += numbers[2 * i + 1]!
        return [x, y]
      })
    })
}

it('draws every borough of the file with the area that it has there', () => {
  const geometries = Object.values(topology.objects)[0]!.geometries
  expect(geometries).toHaveLength(33)
  const total = (areas: number[]) => areas.reduce((sum, area) => sum + area, 0)
  const areas = geometries.map((geometry) => {
    const rings = (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs).flatMap((one) =>
      one.map(ringOf),
    )
    const outline = BOROUGH_OUTLINES.outlines[geometry.properties.borough_gss]!
    return { theirs: total(rings.map(areaOf)), ours: total(ringsOf(outline.path).map(areaOf)) }
  })
  const scale = total(areas.map(({ ours }) => ours)) / total(areas.map(({ theirs }) => theirs))
  for (const { ours, theirs } of areas) expect(Math.abs(ours / (theirs * scale) - 1)).toBeLessThan(0.03)
})

it('knows how many people live in each borough', () => {
  const lines = sharedText('census/mye2020_borough_age_bands.csv').trim().split(/\r?\n/)
  for (const line of lines.slice(1)) {
    const [code = '', , total] = line.split(',')
    expect(residentsOf(code)).toBe(Number(total))
  }
  expect(residentsOf('E99999999')).toBeNull()
})
