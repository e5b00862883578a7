/**
 * An answer as it is compared and counted: letters in their usual form (Unicode NFKC), invisible and control characters out,
 * one space between words, none at the ends. Its words, their case and their signs stay.
 */
export function cleanAnswer(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** What two answers have in common that differ only in case, signs and spaces: letters and digits in small, a space between. */
export function comparableAnswer(cleaned: string): string {
  return cleaned
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
