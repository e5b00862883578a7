/**
 * The words of a text that were selected or typed, as they stand there, whatever blanks and line breaks the selection
 * made of theirs; null where the text does not have them.
 */
export function excerptIn(text: string, given: string): string | null {
  const words = given.trim().split(/\s+/)
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  return new RegExp(pattern, 'u').exec(text)?.[0] ?? null
}
