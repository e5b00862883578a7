/** How words of a panel stand in a borough's own text: followed by who said them, in brackets. Pure. */

export const MINORITY_HEADING = 'Minority views'

type Quoted = { words: string; marker: string }

/** The words as they go into the text. */
export function citedWords({ words, marker }: Quoted): string {
  return `${words.trim()} [${marker}]`
}

/**
 * The text with the words at its end: a minority view under a heading of its own, which always stands last. Words that
 * stand there already are not put in twice.
 */
export function withCitation(text: string, quoted: Quoted, isMinority: boolean): string {
  if (standingOf(text, quoted) === 'stands') return text
  const [main, minority] = parts(text)
  if (!isMinority) return joined(paragraphs(main, citedWords(quoted)), minority)
  return joined(main, paragraphs(minority, citedWords(quoted)))
}

export type CitationStanding = 'stands' | 'reworded' | 'gone'

/** Whether a passage still stands in the text: word for word, only by who said it, or not at all. */
export function standingOf(text: string, { words, marker }: Quoted): CitationStanding {
  if (words !== '' && isWithin(text, words)) return 'stands'
  return text.includes(`[${marker}]`) ? 'reworded' : 'gone'
}

/** Whether the words stand in the text, however the lines are broken. */
export function isWithin(text: string, words: string): boolean {
  return flat(text).includes(flat(words))
}

/** The paragraphs of a text in which the words, or who said them, stand: what is shown to whoever said them. */
export function paragraphsWith(text: string, { words, marker }: Quoted): string[] {
  const all = text.split(/\n{2,}/).filter((part) => part.trim() !== '')
  const exact = all.filter((part) => isWithin(part, words))
  return exact.length > 0 ? exact : all.filter((part) => part.includes(`[${marker}]`))
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

const paragraphs = (...all: string[]) => all.filter((part) => part.trim() !== '').join('\n\n')

const joined = (main: string, minority: string) =>
  paragraphs(main, minority === '' ? '' : `${MINORITY_HEADING}\n\n${minority}`)

/** What stands before the heading of the minority views, and what after it. */
function parts(text: string): [string, string] {
  const heading = new RegExp(`(^|\\n)${MINORITY_HEADING}:?[ \\t]*(\\n|$)`).exec(text)
  if (!heading) return [text.trimEnd(), '']
  return [text.slice(0, heading.index).trimEnd(), text.slice(heading.index + heading[0].length).trim()]
}
