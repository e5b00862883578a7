import { FEWEST, FEWEST_FOR_PERCENT } from '../../methods/disclosure/few-people'
import { hideFewBehind } from '../../methods/disclosure/hide-few-behind'
import type { Association } from '../../methods/numbers/association'
import { clusterShare } from '../../methods/numbers/cluster-share'
import type { ClosedKind } from './closed-questions'
import { ANSWERED, ANY, NOBODY, without, type AllBehind, type Behind } from './count-behind'
import { HIDDEN, nothing, type ShownCell, type ShownColumn, type ShownTable } from './shown-table'
import { ALL, MISSING, NOT_ASKED, type Tallied, type Tally } from './tally'

/** Why no test is made: said in the place of its result. */
const NO_TEST =
  'No test is made. Entries of one response are not independent of each other, and a test would take them for answers of ' +
  'different people. The ranges beside the shares allow for that: where those of two columns do not overlap, the ' +
  'difference is hardly chance. Where they overlap, nothing can be concluded from these figures alone.'

/** Entries of bodies, which are not persons: everything is shown. */
export function entriesOfBodies({ rows, columns }: Tally, behind: AllBehind): ShownTable {
  const codes = rows.map(({ code }) => code)
  const shown = columns.map((column) => entriesShown(column, codes, own(behind, column.code), SHOW_ALL))
  const parts = shown.filter(({ code }) => code !== ALL && !code.startsWith(' '))
  const base = parts.reduce((sum, { answered }) => sum + (answered ?? 0), 0)
  const isCompared = rows.length > 1 && parts.length > 1
  return { rows, columns: shown, isHidden: false, association: isCompared ? untested(base) : null }
}

const untested = (base: number): Association => ({
  ...{ test: 'none', statistic: null, freedom: null, p: null, cramersV: null },
  ...{ base, words: NO_TEST },
})

/**
 * Entries of persons, all together: what counts for hiding is how many persons stand behind a figure. The total of entries is
 * shown; which parts of it are hidden, `hideFewBehind` says. Where fewer than ten persons gave entries nothing is.
 */
export function entriesOfPersons({ rows, columns }: Tally, behind: AllBehind, kind: ClosedKind): ShownTable {
  const [all] = columns
  const here = own(behind, ALL)
  const hasEnough = (here.get(ANY) ?? NOBODY).responses >= FEWEST
  if (!all || !hasEnough)
    return { rows, columns: columns.map((one) => nothing(one, rows)), isHidden: true, association: null }
  const codes = rows.map(({ code }) => code)
  const hidden = kind === 'several' ? hiddenOfSeveral(codes, here) : hiddenOfOne(codes, here)
  const column = entriesShown(all, codes, here, hidden)
  const isHidden = hidden.isMissing || hidden.isNotAsked || codes.some(hidden.isRow)
  const canSum = !isHidden && (here.get(ANSWERED) ?? NOBODY).responses >= FEWEST_FOR_PERCENT
  // With a mean and the figures that are shown a hidden one could be worked out.
  const centre = canSum ? {} : { mean: null, median: null }
  return { rows, columns: [{ ...column, ...centre }], isHidden, association: null }
}

const own = (behind: AllBehind, column: string) => behind.get(column) ?? new Map<string, Behind>()

type HiddenPlaces = {
  isRow: (code: string) => boolean
  isMissing: boolean
  isNotAsked: boolean
  fewestForShare: number
}
const SHOW_ALL: HiddenPlaces = {
  ...{ isRow: () => false, isMissing: false, isNotAsked: false },
  fewestForShare: 1,
}
const place = (here: Map<string, Behind>, code: string, isOpenAtNone = false) => {
  const { entries, responses } = here.get(code) ?? NOBODY
  return { entries, people: responses, isOpenAtNone }
}
const unasked = (here: Map<string, Behind>) => [
  place(here, MISSING.code, true),
  place(here, NOT_ASKED.code, true),
]

/** Choices, those left out and those not asked part the entries without a rest. */
function hiddenOfOne(codes: string[], here: Map<string, Behind>): HiddenPlaces {
  const list = hideFewBehind([...codes.map((code) => place(here, code)), ...unasked(here)])
  const [isMissing = true, isNotAsked = true] = list.slice(-2)
  return {
    ...{ isMissing, isNotAsked, fewestForShare: FEWEST_FOR_PERCENT },
    isRow: (code) => list[codes.indexOf(code)] ?? true,
  }
}

/** Each choice is a list of its own: of the entries that answer, those with it and those without. */
function hiddenOfSeveral(codes: string[], here: Map<string, Behind>): HiddenPlaces {
  const [isAnswered = true, isMissing = true, isNotAsked = true] = hideFewBehind([
    place(here, ANSWERED),
    ...unasked(here),
  ])
  return {
    ...{ isMissing, isNotAsked, fewestForShare: FEWEST_FOR_PERCENT },
    isRow: (code) =>
      isAnswered ||
      codes.indexOf(code) < 0 ||
      hideFewBehind([place(here, code), place(here, without(code))])[0]!,
  }
}

function entriesShown(
  column: Tallied,
  codes: string[],
  here: Map<string, Behind>,
  { isRow, isMissing, isNotAsked, fewestForShare }: HiddenPlaces,
): ShownColumn {
  const { code, label, size, counts, missing, notAsked, centre } = column
  const base = here.get(ANSWERED) ?? NOBODY
  const isBase = isMissing || isNotAsked
  const hasShare = base.responses >= fewestForShare && !isBase
  return {
    ...{ code, label, size },
    answered: isBase ? null : column.answered,
    responses: isBase ? null : base.responses,
    missing: isMissing ? null : missing,
    notAsked: isNotAsked ? null : notAsked,
    mean: hasShare && centre ? centre.mean : null,
    median: hasShare && centre ? centre.median : null,
    cells: codes.map((row, i) =>
      isRow(row) ? HIDDEN : cell(counts[i] ?? 0, here.get(row) ?? NOBODY, hasShare ? base : null),
    ),
  }
}

/** A share with the interval that allows for entries of one response being alike. */
function cell(count: number, hits: Behind, base: Behind | null): ShownCell {
  if (base === null || base.entries === 0) return { ...HIDDEN, count }
  const interval = clusterShare({
    ...{ clusters: base.responses, units: base.entries, unitSquares: base.squares },
    ...{ hits: hits.entries, hitSquares: hits.squares, products: hits.products },
  })
  return { count, share: count / base.entries, low: interval?.low ?? null, high: interval?.high ?? null }
}
