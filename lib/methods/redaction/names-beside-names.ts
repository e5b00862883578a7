import { extendRight, range, type Found } from './name-runs'
import { isBeside, type Token } from './name-tokens'
import { isInSaint, isPlaceRun } from './places-named-after'

/** “Anil, Priya and Grace were there”: what stands in a row with names is one. */
export function listed(tokens: Token[], found: Found[]): Found[] {
  const taken = new Set(found.flatMap(({ first, last }) => range(first, last)))
  const more: Found[] = []
  const look = (i: number, joint: string | undefined) => {
    const token = tokens[i]
    if (
      !token ||
      token.text.length < 2 ||
      taken.has(i) ||
      joint === undefined ||
      !token.isCapital ||
      token.isUpper
    )
      return
    if (!/^(?:given|surname|unknown|word-or-given|word-or-surname)$/.test(token.class)) return
    const last = extendRight(tokens, i, false)
    if (isPlaceRun(tokens, i, last) || range(i, last).some((at) => taken.has(at))) return
    more.push({ first: i, last, why: 'It stands in a row with names.' })
    range(i, last).forEach((at) => taken.add(at))
  }
  for (const { first, last } of found) {
    const next = tokens[last + 1]
    if (next && /^,\s+$/.test(next.gap)) look(last + 1, next.gap)
    if (next && /^(?:and|or|&)$/.test(next.lower) && isBeside(tokens[last + 2])) look(last + 2, 'and')
    const token = tokens[first]!
    if (/^,\s+$/.test(token.gap) || /^\s*&\s*$/.test(token.gap)) look(first - 1, token.gap)
    if (/^(?:and|or)$/.test(tokens[first - 1]?.lower ?? '')) look(first - 2, 'and')
  }
  return more
}

/** Who has been named is meant wherever the same word stands again. */
export function again(tokens: Token[], found: Found[]): Found[] {
  const taken = new Set(found.flatMap(({ first, last }) => range(first, last)))
  const known = new Set(
    [...taken]
      .map((at) => tokens[at]!)
      .filter(
        (token) =>
          token.text.length > 2 &&
          token.isCapital &&
          /^(?:given|surname|unknown|word-or-given)$/.test(token.class),
      )
      .map((token) => token.text),
  )
  return tokens.flatMap((token, i) =>
    !taken.has(i) && known.has(token.text) && !isPlaceRun(tokens, i, i) && !isInSaint(tokens, i)
      ? [{ first: i, last: i, why: 'It was found to be a name elsewhere in the text.' }]
      : [],
  )
}
