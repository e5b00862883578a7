import { agreementOf, type Coefficients } from '../../lib/methods/agreement/agreement'
import type { CodingRow } from '../../lib/methods/agreement/coding-table'
import {
  FLEISS_1971,
  fromCounts,
  fromCrossTable,
  fromLines,
  KRIPPENDORFF_C,
} from '../rooms/methods/agreement/codings'
import { figure, type Figure } from './figures'

const COHEN_1968 = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
]
const UNITS = 3_100
const CODES = 20

/** How far agreement is from what was published, and how long it takes for a tenth of 31,000 answers coded twice. */
export function benchAgreement(): Figure[] {
  const published: [string, CodingRow[], keyof Coefficients, number][] = [
    ['Cohen 1968, kappa', fromCrossTable(COHEN_1968), 'cohen', 0.492],
    ['Fleiss 1971, kappa', fromCounts(FLEISS_1971), 'fleiss', 0.43],
    ['Krippendorff 2011, alpha', fromLines(KRIPPENDORFF_C), 'alpha', 0.743],
  ]
  const distances = published.map(([name, rows, coefficient, value]) => {
    const ours = agreementOf(rows).overall[coefficient].value ?? NaN
    return figure(`agreement, ${name}: away from ${value}`, Math.abs(ours - value), '', { atMost: 0.0005 })
  })
  const rows = Array.from({ length: UNITS * 2 }, (_, i) => ({
    unit: `${i >> 1}`,
    coder: i % 2 ? 'one' : 'other',
    code: `c${((i >> 1) + (i % 7 === 0 ? i : 0)) % CODES}`,
  }))
  const began = performance.now()
  agreementOf(rows)
  const seconds = (performance.now() - began) / 1000
  return [
    ...distances,
    figure('agreement, 3,100 answers coded twice, 20 codes, with intervals', seconds, 's'),
  ]
}
