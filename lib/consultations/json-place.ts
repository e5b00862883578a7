/** Where a text stops being JSON, counted from one. V8 says so only at times, and only of some errors. */
export function placeOfJsonError(text: string): { line: number; column: number } {
  const before = text.slice(0, firstWrong(text))
  const lines = before.split(/\r\n|\r|\n/)
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}

const SPACE = /[ \t\r\n]*/y
const SCALAR =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

/** What may come next: a value, a key, the colon after one, or what follows a value. */
type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next'

/** Reads JSON without calling itself, so that no nesting is too deep for it. */
function firstWrong(text: string): number {
  const open: string[] = []
  let wanted: Wanted = 'value'
  let place = 0
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = place
    const found = pattern.exec(text)
    if (found) place += found[0].length
    return found !== null
  }
  for (;;) {
    skip(SPACE)
    const character = text[place]
    if (character === undefined) return place
    const step = afterMark(character, wanted, open)
    if (step) {
      place++
      wanted = step
    } else if (wanted === 'key' || wanted === 'key-or-end') {
      if (!skip(STRING)) return place
      wanted = 'colon'
    } else if (wanted === 'value' || wanted === 'value-or-end') {
      if (!skip(SCALAR)) return place
      wanted = 'next'
    } else return place
  }
}

/** What is wanted after a bracket, comma or colon; null where it may not stand here, or it is none. */
function afterMark(character: string, wanted: Wanted, open: string[]): Wanted | null {
  const isValue = wanted === 'value' || wanted === 'value-or-end'
  if (isValue && (character === '{' || character === '[')) {
    open.push(character)
    return character === '{' ? 'key-or-end' : 'value-or-end'
  }
  if (character === ':' && wanted === 'colon') return 'value'
  const around = open.at(-1)
  if (character === ',' && wanted === 'next' && around) return around === '{' ? 'key' : 'value'
  const closes =
    (character === '}' && around === '{' && (wanted === 'next' || wanted === 'key-or-end')) ||
    (character === ']' && around === '[' && (wanted === 'next' || wanted === 'value-or-end'))
  if (!closes) return null
  open.pop()
  return 'next'
}
