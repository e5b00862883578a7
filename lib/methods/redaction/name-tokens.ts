import { classOf, type WordClass } from './name-words'

export type Token = {
  start: number
  end: number
  text: string
  lower: string
  /** Begins large, and its text does not shout. */
  isCapital: boolean
  isUpper: boolean
  isInitial: boolean
  /** What stands between it and the token before. */
  gap: string
  beginsSentence: boolean
  /** Asked of the word lists when it is needed. */
  readonly class: WordClass
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’‑-]\p{L}[\p{L}\p{M}]*)*/gu

/**
 * The words of a text. Where most letters are capitals (whoever writes so means nothing by it), and where there is none at
 * all, capitals say nothing of names.
 */
export function tokensOf(text: string): { tokens: Token[]; hasCapitals: boolean } {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const shouts = letters > 12 && capitals > letters * 0.6
  const tokens: Token[] = []
  let before = 0
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(/['’]s$/i, '')
    const gap = text.slice(before, match.index)
    const end = match.index + word.length
    tokens.push(token(word, match.index, end, gap, tokens.length === 0, shouts))
    before = end
  }
  return { tokens, hasCapitals: capitals > 0 && !shouts }
}

function token(
  word: string,
  start: number,
  end: number,
  gap: string,
  isFirst: boolean,
  shouts: boolean,
): Token {
  const lower = word.toLowerCase()
  const isUpper = word.length > 1 && word === word.toUpperCase()
  let known: WordClass | undefined
  return {
    ...{ start, end, text: word, lower, gap, isUpper },
    isCapital: /^\p{Lu}/u.test(word) && !shouts,
    isInitial: /^\p{Lu}$/u.test(word) && word !== 'I' && word !== 'A',
    beginsSentence: isFirst || /[.!?:\n•]\s*["“'‘(]*$|^\s*["“]$/.test(gap.replace(/^['’]s/, '')),
    get class() {
      return (known ??= classOf(lower))
    },
  }
}

/** Whether two tokens stand side by side, as the parts of one name do. */
export const isBeside = (token: Token | undefined): token is Token =>
  token !== undefined && /^(?:[ \t\u00a0]{1,2}|\.[ \t\u00a0]{0,2}|-)$/.test(token.gap)
