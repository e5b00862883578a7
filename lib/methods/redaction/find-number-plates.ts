import { isEnglish } from './english'
import { matching, type Proposal } from './proposal'

/** Without the letters that plates never have. Source: DVLA, "Vehicle registration numbers and number plates" (INF104). */
const CURRENT = /(?<![\p{L}\p{N}-])[A-HJ-PR-Z]{2}\d{2}[ \u00a0-]?[A-HJ-PR-Z]{3}(?![\p{L}\p{N}])/giu
const PARTED = /(?<![\p{L}\p{N}-])[A-HJ-PR-Z]{2} \d{2} [A-HJ-PR-Z]{3}(?![\p{L}\p{N}])/gu
const PREFIX = /(?<![\p{L}\p{N}-])[A-HJ-NPR-TV-Y][ ]?\d{1,3}[ \u00a0-]?[A-HJ-PR-Z]{3}(?![\p{L}\p{N}])/giu
const SUFFIX = /(?<![\p{L}\p{N}-])[A-HJ-PR-Z]{3}[ \u00a0-]?\d{1,3}[ ]?[A-HJ-NPR-TV-Y](?![\p{L}\p{N}])/giu
const SAID =
  /\b(?:reg(?:istration)?|number ?plate|licen[cs]e plate|plates?|vrm|index)(?:[ ]+(?:number|no|mark|plate))?\.?(?:[ ]+(?:is|was|of|began|ending|starting|with))*[ ]*[:=-]?[ ]*(?<it>(?=[A-Z0-9]*[ ]?[A-Z0-9]*\d)[A-Z]{1,3}[ ]?\d{1,4}[ ]?[A-Z]{0,3})(?![\p{L}\p{N}])/dgiu

const VEHICLE =
  /\b(?:reg|registration|plates?|car|cars|van|vehicle|driv\w+|moped|motorbike|motorcycle|scooter|bmw|audi|golf|ford|vauxhall|mercedes|corsa|fiesta|astra|polo|toyota|honda|lorry|taxi|minicab|cab|parked|bike)\b/i
const NEAR = 60

/** Number plates: of today and, with more care against bus routes, roads and acronyms, those of 1983-2001 and of 1963-1983. */
export function findNumberPlates(text: string): Proposal[] {
  if (!/\d/.test(text)) return []
  const propose = (pattern: RegExp, holds: (found: string, start: number) => boolean) =>
    matching(text, pattern, 'number-plate', 'It has the form of a number plate.', holds)
  const isNear = (found: string, start: number) =>
    VEHICLE.test(text.slice(Math.max(0, start - NEAR), start)) ||
    VEHICLE.test(text.slice(start + found.length, start + found.length + NEAR))
  const isSure = (found: string, start: number) => isNear(found, start) || !hasWord(found)
  return [
    ...propose(CURRENT, (found, start) => isSure(found, start) && !isSmallWord(found)),
    ...propose(PARTED, isSure),
    ...propose(
      PREFIX,
      (found, start) =>
        isOld(found) && (isNear(found, start) ? !isSmallWord(found) : isLong(found) && !hasWord(found)),
    ),
    ...propose(
      SUFFIX,
      (found, start) =>
        isOld(found) && (isNear(found, start) ? !isSmallWord(found) : isLong(found) && !hasWord(found)),
    ),
    ...matching(
      text,
      SAID,
      'number-plate',
      'It is said to be a registration.',
      (found) => found.replace(/ /g, '').length > 3,
    ),
  ]
}

/** “SE15 and”, “SW11 was”: a district and a word. */
const hasWord = (found: string) =>
  (found.match(/[a-z]{3}/gi) ?? []).some((letters) => isEnglish(letters.toLowerCase()))
/** “parked near se15 and”: beside a vehicle only the commonest words are taken for words. */
const COMMON =
  /\b(?:the|and|was|has|had|but|are|for|not|you|all|any|can|did|get|got|her|him|his|how|its|may|new|now|off|old|one|our|out|per|put|say|see|she|too|two|use|way|who|why|car|van|bus|day|man|men|with)\b/
const isSmallWord = (found: string) => COMMON.test(found)

/** Written as one writes plates: all letters large or all small. */
const isOld = (found: string) => found === found.toUpperCase() || found === found.toLowerCase()
/** “N15 CPEG”, “A10”, “E17 SNT”: one or two figures are a district or a road first. */
const isLong = (found: string) => /\d{3}/.test(found) && found === found.toUpperCase()
