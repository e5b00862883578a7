import { minimise } from './minimise'

/** Turns a score into a probability: 1 / (1 + exp(-(slope · score + shift))). */
export type Calibration = { slope: number; shift: number }

export function calibrated({ slope, shift }: Calibration, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + shift)))
}

/**
 * The calibration that suits scores whose truth is known. They must be of rows that the learner was not taught with, or it comes
 * out too sure of itself. Truth is taken as a little short of certain, so that few scores do not make for certainty either.
 * Source: J. Platt, "Probabilistic outputs for support vector machines" (1999); H.-T. Lin, C.-J. Lin & R. Weng, "A note on
 * Platt's probabilistic outputs" (2007).
 */
export function plattCalibration(scores: number[], isTrue: boolean[]): Calibration {
  const truths = isTrue.filter(Boolean).length
  const rest = scores.length - truths
  const high = (truths + 1) / (truths + 2)
  const low = 1 / (rest + 2)
  const start = Float64Array.of(1, Math.log((truths + 1) / (rest + 1)))
  const [slope, shift] = minimise(([a, b], gradient) => {
    gradient.fill(0)
    let loss = 0
    scores.forEach((score, i) => {
      const target = isTrue[i] ? high : low
      const z = a! * score + b!
      loss += (z > 0 ? Math.log1p(Math.exp(-z)) + z : Math.log1p(Math.exp(z))) - target * z
      const slip = 1 / (1 + Math.exp(-z)) - target
      gradient[0]! += slip * score
      gradient[1]! += slip
    })
    return loss
  }, start)
  return { slope: Math.max(0, slope!), shift: shift! }
}
