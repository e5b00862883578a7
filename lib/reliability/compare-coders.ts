import { agreementOf } from '../methods/agreement/agreement'
import type { CodingRow } from '../methods/agreement/coding-table'
import type { RoundTheme } from './schema'
import type { Compared, PairAgreement } from './types'

export type BlindCode = {
  responseId: string
  coder: string
  coderId: string
  isMachine: boolean
  themes: string[]
}

/** What stands for "none of them": a coder who gave no theme has judged all the same. */
const NONE = 'none'

/**
 * How far coders agree, over all and theme by theme: people among themselves, and people and the learner where there is one;
 * and each pair of them.
 * @param seed of the resampling that intervals come from
 */
export function compareCoders(codes: BlindCode[], themes: RoundTheme[], seed: number): Compared[] {
  const people = codes.filter(({ isMachine }) => !isMachine)
  const found: Compared[] = []
  if (new Set(people.map(({ coderId }) => coderId)).size > 1)
    found.push(compared('people', people, themes, seed))
  if (codes.some(({ isMachine }) => isMachine)) {
    const read = new Set(people.map(({ responseId }) => responseId))
    const both = codes.filter(({ responseId }) => read.has(responseId))
    found.push(compared('machine', both, themes, seed))
  }
  return found
}

function compared(who: Compared['who'], codes: BlindCode[], themes: RoundTheme[], seed: number): Compared {
  const agreement = agreementOf(rowsOf(codes), { seed })
  const titleOf = (code: string) =>
    code === NONE
      ? 'None of the themes'
      : (themes.find(({ id }) => id === code)?.title ?? 'A theme that is gone')
  const order = [...themes.map(({ id }) => id), NONE]
  const { units, pairedUnits, isSingle, overall } = agreement
  return {
    ...{ who, units, pairedUnits, isSingle, overall },
    themes: agreement.codes
      .map((code) => ({ ...code, title: titleOf(code.code) }))
      .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
    pairs: pairsOf(who, codes, seed),
  }
}

/** Two people, or a person and the machine: who of many stands apart is seen by pairs. */
function pairsOf(who: Compared['who'], codes: BlindCode[], seed: number): PairAgreement[] {
  // By name, and the machine last: whoever reads it looks for people.
  const coders = [...new Map(codes.map((code) => [code.coderId, code])).values()].sort(
    (a, b) => Number(a.isMachine) - Number(b.isMachine) || a.coder.localeCompare(b.coder, 'en'),
  )
  return coders.flatMap((first, i) =>
    coders.slice(i + 1).flatMap((second) => {
      if (who === 'machine' && !first.isMachine && !second.isMachine) return []
      const own = codes.filter(({ coderId }) => coderId === first.coderId || coderId === second.coderId)
      const { pairedUnits, overall } = agreementOf(rowsOf(own), { seed, resamples: 500 })
      const { cohen, alpha } = overall
      return [{ first: first.coder, second: second.coder, units: pairedUnits, cohen, alpha }]
    }),
  )
}

function rowsOf(codes: BlindCode[]): CodingRow[] {
  return codes.flatMap(({ responseId, coderId, themes }) =>
    (themes.length > 0 ? themes : [NONE]).map((code) => ({ unit: responseId, coder: coderId, code })),
  )
}
