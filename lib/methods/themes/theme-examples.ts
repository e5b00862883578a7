/** An example should be long enough to say something and short enough to be read. */
const FEWEST_WORDS = 5
const MOST_WORDS = 60

/**
 * The answers that stand best for each theme: those nearest its centre, where there are any of 5 to 60 words, else the nearest.
 * @param texts one for each of `themes` and `strengths`, all distinct
 * @returns for each theme the places of at most `wanted` texts, nearest first
 */
export function themeExamples(
  texts: string[],
  themes: ArrayLike<number>,
  strengths: ArrayLike<number>,
  count: number,
  wanted: number,
): number[][] {
  const places: number[][] = Array.from({ length: count }, () => [])
  for (let i = 0; i < themes.length; i++) places[themes[i]!]!.push(i)
  return places.map((all) => {
    const nearest = all.sort((a, b) => strengths[b]! - strengths[a]! || a - b)
    const readable = nearest.filter((i) => isReadable(texts[i]!)).slice(0, wanted)
    if (readable.length === wanted) return readable
    return [...readable, ...nearest.filter((i) => !readable.includes(i))].slice(0, wanted)
  })
}

function isReadable(text: string): boolean {
  const words = text.split(' ').length
  return words >= FEWEST_WORDS && words <= MOST_WORDS
}
