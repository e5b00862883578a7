import { matching, proposalAt, type Proposal } from './proposal'

const GAP = '[ \\t\\u00a0().\\-–]{0,3}'
const EXTENSION = '(?:[ ,]{0,3}(?:ext(?:ension|n)?|x)\\.?:?[ ]?\\d{1,6}\\b)?'
/** What begins like a number with its area, of this country or another; how many digits it may have is looked at after. */
const START = `(?:\\(?(?:\\+|\\b00)${GAP}\\d{1,3}|\\(?\\b44|\\(?\\b[0oO])`
const WHOLE = new RegExp(`(?<![\\w/+£$€])${START}(?:${GAP}\\d){8,13}(?!\\d)\\)?${EXTENSION}`, 'gi')
const SAID =
  /\b(?:tel(?:ephone)?|phone|mobile|mob|landline|ring|call|text|whatsapp|contact)\b[^\d\n]{0,24}?(?<it>\b\d{3,4}[ -]?\d{4}\b)(?!\d)/dgi

/**
 * Telephone numbers of persons: mobiles and landlines of the United Kingdom, with or without +44, brackets, blanks and an
 * extension; numbers of other countries by their +; London numbers without their area where somebody says to ring them.
 * Numbers that only organisations have (03, 08, 101, 999) are left alone. Source: Ofcom, "The National Telephone Numbering
 * Plan".
 */
export function findTelephones(text: string): Proposal[] {
  if (!/\d{3}/.test(text.replace(/[^\dA-Za-z]/g, ''))) return []
  const whole = [...text.matchAll(WHOLE)].flatMap((match) => {
    const kept = longestNumber(match[0])
    if (!kept) return []
    // Brackets of the sentence, not of the number.
    const isAround = /^\([^()]*\)?$/.test(kept)
    const end = match.index + kept.length - (isAround && kept.endsWith(')') ? 1 : 0)
    const place = { start: match.index + (isAround ? 1 : 0), end }
    return [proposalAt(text, 'telephone', place, WHY)]
  })
  return [...whole, ...matching(text, SAID, 'telephone', 'A number that somebody is told to ring.')]
}

const WHY = 'It has the form of a telephone number.'

/** A number may be followed by another, or by a house's: what is left after taking figures off its end, if any. */
function longestNumber(found: string): string | null {
  for (let text = found; text !== ''; text = text.replace(/\)?[ \t\u00a0().\-–]*\d+\D*$/, '')) {
    if (isNumber(text)) return text.trimEnd()
    if (!/\d.*\d/.test(text)) return null
  }
  return null
}

function isNumber(text: string): boolean {
  const dialled = text.replace(/(?:ext(?:ension|n)?|x)\.?:?[ ]?\d{1,6}$/i, '').replace(/^\(?[oO]/, '0')
  const digits = dialled.replace(/\D/g, '')
  const isAbroad = /^\(?(?:\+|00)/.test(dialled) && !/^(?:00)?44/.test(digits)
  if (isAbroad) return /^(?:00)?[1-9]\d{8,13}$/.test(digits)
  const national = digits.replace(/^(?:00)?44/, '0').replace(/^00/, '0')
  return /^0(?:[127]\d{9}|1\d{8}|5[56]\d{8}|70\d{8})$/.test(national)
}
