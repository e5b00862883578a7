/** Gives the value of a function at a place, and writes its gradient there into `gradient`. */
export type Differentiable = (place: Float64Array, gradient: Float64Array) => number

const MEMORY = 8
const MOST_HALVINGS = 20
const ENOUGH = 1e-4

type Step = { moved: Float64Array; turned: Float64Array; scale: number }

/**
 * The place where a smooth, convex function is least, from `start` on, to a relative gain of 1e-6 a round.
 * Source: D. Liu & J. Nocedal, "On the limited memory BFGS method for large scale optimization" (1989), with halving until L.
 * Armijo's condition (1966) holds.
 */
export function minimise(fn: Differentiable, start: Float64Array, mostRounds = 100): Float64Array {
  let place = Float64Array.from(start)
  let gradient = new Float64Array(place.length)
  let value = fn(place, gradient)
  const steps: Step[] = []
  for (let round = 0; round < mostRounds; round++) {
    const direction = downhill(gradient, steps)
    const slope = inner(gradient, direction)
    if (slope >= 0) break
    const next = new Float64Array(place.length)
    const nextGradient = new Float64Array(place.length)
    let nextValue = Infinity
    let length = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(inner(gradient, gradient))) : 1
    for (let halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
      for (let i = 0; i < next.length; i++) next[i] = place[i]! + length * direction[i]!
      nextValue = fn(next, nextGradient)
      if (nextValue <= value + ENOUGH * length * slope) break
    }
    if (!(nextValue < value)) break
    remember(steps, place, next, gradient, nextGradient)
    const gain = value - nextValue
    ;[place, gradient, value] = [next, nextGradient, nextValue]
    if (gain <= 1e-6 * Math.abs(value)) break
  }
  return place
}

function remember(
  steps: Step[],
  place: Float64Array,
  next: Float64Array,
  gradient: Float64Array,
  nextGradient: Float64Array,
): void {
  const moved = next.map((value, i) => value - place[i]!)
  const turned = nextGradient.map((value, i) => value - gradient[i]!)
  const product = inner(moved, turned)
  if (product <= 1e-12) return
  steps.push({ moved, turned, scale: 1 / product })
  if (steps.length > MEMORY) steps.shift()
}

/** The direction that goes down steepest once what the last steps told of the curvature is taken into account. */
function downhill(gradient: Float64Array, steps: Step[]): Float64Array {
  const direction = gradient.map((value) => -value)
  const shares: number[] = []
  for (const { moved, turned, scale } of steps.toReversed()) {
    const share = scale * inner(moved, direction)
    shares.push(share)
    addScaled(direction, turned, -share)
  }
  const last = steps.at(-1)
  if (last) {
    const size = 1 / (last.scale * inner(last.turned, last.turned))
    for (let i = 0; i < direction.length; i++) direction[i]! *= size
  }
  for (const { moved, turned, scale } of steps)
    addScaled(direction, moved, shares.pop()! - scale * inner(turned, direction))
  return direction
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function addScaled(to: Float64Array, from: Float64Array, scale: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += scale * from[i]!
}
