import { matching, type Proposal } from './proposal'

const PROVIDER =
  'gmail|googlemail|hotmail|yahoo|outlook|icloud|live|btinternet|aol|sky|virginmedia|talktalk|msn|ymail|protonmail|proton'
const ENDING = 'com|org|net|uk|gov|info|london|eu|edu|io|me|biz'
const LOCAL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+'’-]*[\\p{L}\\p{N}_])?"
const DOMAIN = '[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*'

/** name@example.org, also with blanks round the sign and round the last full stop. */
const PLAIN = new RegExp(
  `${LOCAL}\\s?@\\s?${DOMAIN}(?:\\.\\p{L}{2,}|[ ]?\\.[ ]?(?:(?:co|org|gov|ac|nhs|police)[ ]?\\.[ ]?uk|${ENDING}))(?![\\p{L}\\p{N}])`,
  'giu',
)
/** name@gmail, its ending forgotten. */
const CUT = new RegExp(`${LOCAL}\\s?@\\s?(?:${PROVIDER})\\b`, 'giu')
/** name at example dot org, name(at)example.org */
const SPELT_LOCAL =
  '[\\p{L}\\p{N}_-]+(?:(?:\\s?\\.\\s?|\\s(?:dot|underscore)\\s|\\s?[([{]dot[)\\]}]\\s?)[\\p{L}\\p{N}_-]+)*'
const DOT = '(?:\\s+dot\\s+|\\s?[([{]\\s?dot\\s?[)\\]}]\\s?)'
const SPELT = new RegExp(
  `(?<![\\p{L}\\p{N}])${SPELT_LOCAL}(?:\\s+at\\s+[\\p{L}\\p{N}-]+(?:${DOT}[\\p{L}\\p{N}-]+)+|` +
    `\\s*[([{]\\s?at\\s?[)\\]}]\\s*[\\p{L}\\p{N}-]+(?:(?:${DOT}|\\.)[\\p{L}\\p{N}-]+)+|` +
    `\\s+at\\s+(?:${PROVIDER})\\.(?:com|co\\.uk|net|org))(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Addresses of e-mail, as they are typed and as they are spelt out to escape collectors. */
export function findEmails(text: string): Proposal[] {
  const found = (pattern: RegExp) => matching(text, pattern, 'email', 'It has the form of an e-mail address.')
  if (!/@|\bat\b/i.test(text)) return []
  return [...found(PLAIN), ...found(CUT), ...found(SPELT)]
}
