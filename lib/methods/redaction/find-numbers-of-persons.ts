import { matching, type Proposal } from './proposal'

const SEP = '[ \\u00a0.-]?'
/** HM Revenue & Customs, "National Insurance Manual", NIM39110: the letters that it may begin and end with; QQ is its example. */
const NATIONAL_INSURANCE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)${SEP}\\d{2}${SEP}\\d{2}${SEP}\\d{2}${SEP}[A-D](?![\\p{L}\\p{N}])`,
  'giu',
)
const TEN = '\\d{3}[ \\u00a0.-]?\\d{3}[ \\u00a0.-]?\\d{4}'
const NHS_SAID = new RegExp(`\\bNHS\\b[^\\d\\n]{0,24}(?<it>${TEN})(?!\\d)`, 'dgi')
const NHS = new RegExp(`(?<![\\d+./-])${TEN}(?![\\d/])`, 'g')

/** Police forces number crimes (1234567/10), calls to the control room (CAD 1234/12MAR10) and custody records (01MD/1234/10). */
const CRIME = new RegExp(
  '(?<![\\w/])(?:\\d{2}[A-Z]{2}/\\d{1,6}/\\d{2}|\\d{7}/\\d{2}|CAD[ :#]{0,2}(?:(?:number|no|ref)\\.?[ :]{0,2})?\\d{1,6}(?:/\\d{1,2}[A-Z]{3,9}(?:\\d{2,4})?)?|' +
    'CHS[ ]?\\d{4,6}/\\d{2})(?![\\w/])',
  'gi',
)
const REFERENCE =
  /\b(?:(?:crime|cris|cad|incident|case|investigation|custody|complaint|arrest|police|my|our)[ ]+(?:ref(?:erence)?|report|record|number|no|num|log)|reference[ ]+(?:number|no)|ref[ ]+(?:number|no)|crime[ ]?ref)\b\.?(?:[ ]+(?:number|no|num|code|id))?\.?[ ]*(?:is|was|:|-|=|#|of)?[ ]*[:#]?[ ]*(?<it>[A-Z]{0,4}[ /-]?\d[A-Z0-9/-]*(?:[ /-]\d[A-Z0-9/-]*){0,3})/dgi

const BARE_REFERENCE =
  /\b(?:reference|ref|urn)\b\.?[ ]*(?:is|was|:|-|=|#)?[ ]*(?<it>[A-Z]{0,4}[ /-]?\d[A-Z0-9/-]*)/dgi

/** NHS numbers, National Insurance numbers, and references by which the police know a case. */
export function findNumbersOfPersons(text: string): Proposal[] {
  if (!/\d/.test(text)) return []
  return [
    ...matching(
      text,
      NATIONAL_INSURANCE,
      'national-insurance-number',
      'It has the form of a National Insurance number.',
    ),
    ...matching(text, NHS_SAID, 'nhs-number', 'It is said to be an NHS number.'),
    ...matching(
      text,
      NHS,
      'nhs-number',
      'It has the form and the check digit of an NHS number.',
      hasCheckDigit,
    ),
    ...matching(text, CRIME, 'crime-reference', 'It has the form of a police reference.'),
    ...matching(text, REFERENCE, 'crime-reference', 'It is said to be a reference.', isReference),
    ...matching(text, BARE_REFERENCE, 'crime-reference', 'It is said to be a reference.', isLongReference),
  ]
}

/** Modulus 11. Source: NHS Data Dictionary, "NHS number". */
function hasCheckDigit(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].map(Number)
  const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === digits[9] && digits[0] !== 0
}

const isLongReference = (found: string) => isReference(found) && found.replace(/\D/g, '').length >= 6

/** Not a year, nor a number of two figures. */
function isReference(found: string): boolean {
  const digits = found.replace(/\D/g, '')
  return digits.length >= 4 && !/^(?:19|20)\d\d(?:[-/]\d{2,4})?$/.test(found.trim())
}
