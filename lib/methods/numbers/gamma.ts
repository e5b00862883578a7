/**
 * The natural logarithm of the gamma function, for x above 0, right to about fifteen figures.
 * Source: C. Lanczos, "A precision approximation of the gamma function", SIAM Journal on Numerical Analysis B 1 (1964),
 * 86-96, with the coefficients of P. Godfrey (2001) for g = 7, n = 9.
 */
export function logGamma(x: number): number {
  const z = x - 1
  const sum = LANCZOS.reduce(
    (total, coefficient, i) => total + coefficient / (z + i + 1),
    0.99999999999980993,
  )
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

const PRECISION = 1e-15
const MOST_STEPS = 10_000

/**
 * The regularised upper incomplete gamma function Q(a, x): the share of a gamma distribution of shape `a` above `x`.
 * Source: M. Abramowitz & I. A. Stegun, "Handbook of Mathematical Functions" (1964), 6.5.29 (series, where x is small) and
 * 6.5.31 (continued fraction, worked out by the method of W. J. Lentz, Applied Optics 15 (1976), 668-671).
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x)
}

const front = (a: number, x: number) => Math.exp(a * Math.log(x) - x - logGamma(a))

function lowerBySeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < MOST_STEPS && Math.abs(term) > Math.abs(sum) * PRECISION; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum * front(a, x)
}

function upperByFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < MOST_STEPS; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / (numerator * d + b || tiny)
    c = b + numerator / c || tiny
    fraction *= d * c
    if (Math.abs(d * c - 1) < PRECISION) break
  }
  return fraction * front(a, x)
}
