import type { Interval } from '../numbers/wilson'

/**
 * What may be built on a code, by Krippendorff's own thresholds for alpha: below 0.667 nothing, from 0.667 tentative
 * conclusions, from 0.8 firm ones; and by what the units at hand can tell.
 * Source: K. Krippendorff, "Reliability in content analysis: some common misconceptions and recommendations", Human
 * Communication Research 30 (2004), 411-433.
 */
export type Verdict = 'reliable' | 'tentative' | 'unsure' | 'unreliable' | 'too-few' | 'undefined'
export type Conclusion = { verdict: Verdict; words: string }

export const TENTATIVE = 0.667
export const RELIABLE = 0.8
/** Fewer units than these, with the code or without it, and chance decides what the figures are. */
export const FEWEST_UNITS = 10
export const FEWEST_OF_A_KIND = 5

export type Evidence = {
  alpha: number | null
  interval: Interval | null
  /** Why alpha is null. */
  reason: string | null
  units: number
  /** Units that at least one coder gave the code, or (where they are fewer) that at least one withheld it from. */
  rarer: number
}

const VERDICTS: Record<Exclude<Verdict, 'undefined'>, string> = {
  reliable: 'Coders agree: conclusions may be built on it.',
  tentative:
    'Coders agree well enough for tentative conclusions; sharpen the definition before more is built on it.',
  unsure: 'It may be good enough (0.667) or not: the interval holds both. Code more units twice.',
  unreliable: 'Coders do not agree: build nothing on it. Mend the definition, talk it over and code again.',
  'too-few': 'Too few units to say.',
}

/** What may be concluded from alpha and its interval, in plain words. */
export function conclusionOf(evidence: Evidence): Conclusion {
  if (evidence.alpha === null) return { verdict: 'undefined', words: evidence.reason ?? '' }
  const verdict = verdictOf(evidence.alpha, evidence)
  return { verdict, words: VERDICTS[verdict] + moreWords(verdict, evidence) }
}

function verdictOf(alpha: number, { interval, units, rarer }: Evidence): keyof typeof VERDICTS {
  if (units < FEWEST_UNITS || rarer < FEWEST_OF_A_KIND) return 'too-few'
  // Units that were always agreed on give no interval: then as many as make a firm figure must have been agreed on.
  if (interval === null) return alpha === 1 && rarer >= FEWEST_UNITS ? 'reliable' : 'too-few'
  if (interval.low >= RELIABLE) return 'reliable'
  if (interval.low >= TENTATIVE) return 'tentative'
  return interval.high < TENTATIVE ? 'unreliable' : 'unsure'
}

function moreWords(verdict: Verdict, { units, rarer }: Evidence): string {
  if (verdict !== 'too-few') return ''
  return units < FEWEST_UNITS
    ? ` ${units} were coded by two or more; it takes at least ${FEWEST_UNITS}, and 50 are a better start.`
    : ` Only ${rarer} tell those with the code from those without; code more units in which it may occur.`
}
