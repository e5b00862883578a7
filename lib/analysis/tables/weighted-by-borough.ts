import { FEWEST_FOR_PERCENT } from '../../methods/disclosure/few-people'
import { designEffect } from '../../methods/numbers/design-effect'
import { wilson } from '../../methods/numbers/wilson'
import type { Choice } from './choices-of'
import type { ShownColumn, ShownTable } from './shown-table'
import { ALL } from './tally'

/** Shares with weights: each borough counts as many as live there. */
export type Weighted = {
  rows: (Choice & { share: number | null; low: number | null; high: number | null })[]
  base: number
  designEffect: number
  effectiveBase: number
  /** Boroughs that count each for itself, and how many others count together as one. */
  boroughs: number
  others: number
}

type Part = { counts: (number | null)[]; answered: number; residents: number }

/**
 * What a table of persons by borough would say if as many had answered in each borough as live there (post-stratification by one
 * margin). Boroughs of which every figure is shown count each for itself; all others, and those who named none, are together
 * what is left of the whole. So it is worked out from the table as it is shown and from nothing else: it can give nothing
 * away that the table does not. Its intervals are those of the effective base (Kish 1965).
 * @param residents how many live in a borough, for every borough of the record
 * @returns or, in words, why there are no weights
 */
export function weightedByBorough(table: ShownTable, residents: Map<string, number>): Weighted | string {
  const all = table.columns.find(({ code }) => code === ALL)
  if (!all || all.answered === null) return 'Too few people have answered.'
  const wanted = table.rows.map((_, i) => all.cells[i]?.count !== null)
  const own = table.columns.filter(
    (column) =>
      residents.has(column.code) && isWhole(column, wanted) && column.answered! >= FEWEST_FOR_PERCENT,
  )
  if (own.length === 0) return 'Of no borough are the figures of enough people shown.'
  const parts: Part[] = own.map((column) => ({
    counts: column.cells.map(({ count }) => count),
    answered: column.answered ?? 0,
    residents: residents.get(column.code) ?? 0,
  }))
  const others = [...residents.keys()].filter((code) => !own.some((column) => column.code === code))
  const rest: Part = {
    counts: all.cells.map(({ count }, i) =>
      count === null ? null : parts.reduce((left, part) => left - (part.counts[i] ?? 0), count),
    ),
    answered: parts.reduce((left, part) => left - part.answered, all.answered),
    residents: others.reduce((sum, code) => sum + (residents.get(code) ?? 0), 0),
  }
  if (others.length > 0 && rest.answered < FEWEST_FOR_PERCENT)
    return 'In the other boroughs together too few people have answered to stand for those who live there.'
  const weighted = others.length > 0 ? [...parts, rest] : parts
  return { ...shares(table.rows, weighted), boroughs: own.length, others: others.length }
}

const isWhole = ({ answered, cells }: ShownColumn, wanted: boolean[]) =>
  answered !== null && cells.every(({ count }, i) => !wanted[i] || count !== null)

function shares(rows: Choice[], parts: Part[]): Omit<Weighted, 'boroughs' | 'others'> {
  const live = parts.reduce((sum, { residents }) => sum + residents, 0)
  const base = parts.reduce((sum, { answered }) => sum + answered, 0)
  const effect = designEffect(
    parts.map(({ residents, answered }) => residents / live / (answered / base)),
    parts.map(({ answered }) => answered),
  )
  const effectiveBase = effect?.effectiveBase ?? base
  return {
    ...{ base, designEffect: effect?.effect ?? 1, effectiveBase },
    rows: rows.map(({ code, label }, i) => {
      if (parts.some(({ counts }) => counts[i] === null || counts[i] === undefined))
        return { code, label, share: null, low: null, high: null }
      const share = parts.reduce(
        (sum, { counts, answered, residents }) => sum + ((counts[i] ?? 0) / answered) * (residents / live),
        0,
      )
      const interval = wilson(share * effectiveBase, effectiveBase)
      return { code, label, share, low: interval?.low ?? null, high: interval?.high ?? null }
    }),
  }
}
