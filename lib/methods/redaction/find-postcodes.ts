import { matching, type Proposal } from './proposal'

/** The 124 areas that postcodes begin with. Source: Royal Mail, "Programmers' guide to the postcode address file". */
const AREAS = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL ' +
    'GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE ' +
    'PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
)
/** Letters C, I, K, M, O and V end no postcode; a nought is often typed as the letter. */
const SHAPE =
  /(?<![\p{L}\p{N}])[a-z]{1,2}[0-9o][0-9a-z]?[ \t\u00a0.-]{0,3}[0-9o][abd-hjlnp-uw-z]{2}(?![\p{L}\p{N}])/giu

/** Whole postcodes of the United Kingdom, small or large, with a blank, several or none. A district (“N15”) is a place. */
export function findPostcodes(text: string): Proposal[] {
  return matching(text, SHAPE, 'postcode', 'It has the form of a postcode.', isPostcode)
}

function isPostcode(found: string): boolean {
  const inward = found.slice(-3)
  const outward = found.slice(0, -3).replace(/[ \t\u00a0.-]/g, '')
  const area = /^[a-z]+?(?=[0-9]|o(?:[0-9a-z]?$))/i.exec(outward)?.[0].toUpperCase() ?? ''
  // "n1 2nd": a district and a place in a row.
  if (/^(?:1st|2nd|3rd|\dth)$/.test(inward)) return false
  // A word and a figure, such as "so 1st": letters alone before the gap are no district.
  return /\d/.test(outward) && AREAS.has(area)
}
