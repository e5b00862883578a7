import { isBeside, type Token } from './name-tokens'
import { NOUNS_OF_PLACES } from './places'

/** “Victoria Park”, “the Stephen Lawrence inquiry”: called after somebody, and nobody. */
export function isPlaceRun(tokens: Token[], first: number, last: number): boolean {
  const next = tokens[last + 1]
  const isNoun = (token: Token | undefined) => token !== undefined && NOUNS_OF_PLACES.has(token.lower)
  if (isBeside(next) && isNoun(next))
    return next.isCapital || !tokens[first]!.isCapital || PLAIN_NOUN.test(next.lower)
  return last > first && isNoun(tokens[last]) && tokens[last]!.class !== 'word-or-surname'
}

/** Said of a place also in small letters: “Abbott road”. “Ahmed house” is nobody's either. */
const PLAIN_NOUN =
  /^(?:road|street|avenue|lane|gardens|close|terrace|park|station|ward|estate|school|line|hospital|inquiry|report|market|pub|pubs|church|mosque|trust|award|awards|centre)$/

/** “St Mary Magdalene”: a church, a ward or a school. */
export const isInSaint = (tokens: Token[], i: number): boolean =>
  isBeside(tokens[i]) &&
  (/^(?:st|saint|ss)$/.test(tokens[i - 1]?.lower ?? '') ||
    (isBeside(tokens[i - 1]) && /^(?:st|saint)$/.test(tokens[i - 2]?.lower ?? '')))
