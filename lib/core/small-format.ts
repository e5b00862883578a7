import { createElement, Fragment, type ReactNode } from 'react'

/**
 * Puts values into a message in ICU form: the part of it that our messages use (values, plurals, `<marks>`), small enough
 * for a browser. On the server intl-messageformat does it; a test holds the two to each other. Safe in the browser.
 */
export type Part = ReactNode
type Values = Record<string, ReactNode | ((inside: ReactNode) => ReactNode)>
type Piece =
  | string
  | { kind: 'value'; name: string }
  | { kind: 'number' }
  | { kind: 'plural'; name: string; ways: Record<string, Piece[]> }
  | { kind: 'mark'; name: string; inside: Piece[] }

const known = new Map<string, Piece[]>()

/** A message ready for its values. */
export function compiled(message: string, language: string): (values: Values) => Part[] {
  const pieces = known.get(message) ?? new Reader(message).pieces()
  known.set(message, pieces)
  return (values) => joined(pieces.flatMap((piece) => drawn(piece, values, language)))
}

function drawn(piece: Piece, values: Values, language: string, count = 0): Part[] {
  if (typeof piece === 'string') return [piece]
  switch (piece.kind) {
    case 'value': {
      const value = values[piece.name] as ReactNode
      return [typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value]
    }
    case 'number':
      return [new Intl.NumberFormat(language).format(count)]
    case 'plural': {
      const n = Number(values[piece.name])
      const { ways } = piece
      const way = ways[`=${n}`] ?? ways[new Intl.PluralRules(language).select(n)] ?? ways.other ?? []
      return way.flatMap((one) => drawn(one, values, language, n))
    }
    case 'mark': {
      const inside = joined(piece.inside.flatMap((one) => drawn(one, values, language, count)))
      const draw = values[piece.name]
      return typeof draw === 'function' ? [draw(asOne(inside))] : inside
    }
  }
}

/** What stands inside a mark, as its function draws it. */
export function asOne(parts: Part[]): ReactNode {
  if (parts.every((part) => typeof part === 'string')) return parts.join('')
  return createElement(Fragment, null, ...parts)
}

/** Neighbouring texts as one. */
function joined(parts: Part[]): Part[] {
  const all: Part[] = []
  for (const part of parts)
    if (typeof part === 'string' && typeof all.at(-1) === 'string') all.push(String(all.pop()) + part)
    else all.push(part)
  return all
}

class Reader {
  private at = 0

  constructor(private readonly text: string) {}

  /** Up to the end, a closing brace or a closing mark. */
  pieces(isInPlural = false): Piece[] {
    const pieces: Piece[] = []
    while (this.at < this.text.length && this.text[this.at] !== '}' && !this.text.startsWith('</', this.at)) {
      const sign = this.text[this.at]!
      if (sign === '{') pieces.push(this.value())
      else if (sign === '<') pieces.push(this.mark(isInPlural))
      else if (sign === '#' && isInPlural) {
        this.at++
        pieces.push({ kind: 'number' })
      } else pieces.push(this.take(isInPlural ? /[^{}<#]+/y : /[^{}<]+/y))
    }
    return pieces
  }

  private value(): Piece {
    this.at++
    const name = this.take(/\s*\w+\s*/y).trim()
    if (this.take(/,?\s*/y).trim() === '') return this.close({ kind: 'value', name })
    this.take(/plural\s*,\s*/y)
    const ways: Record<string, Piece[]> = {}
    while (this.text[this.at] !== '}' && this.at < this.text.length) {
      const way = this.take(/[=\w]+\s*\{/y).replace(/\s*\{$/, '')
      ways[way] = this.pieces(true)
      this.take(/\}\s*/y)
    }
    return this.close({ kind: 'plural', name, ways })
  }

  private mark(isInPlural: boolean): Piece {
    const name = this.take(/<\w+>/y).slice(1, -1)
    const inside = this.pieces(isInPlural)
    this.take(/<\/\w+>/y)
    return { kind: 'mark', name, inside }
  }

  private close(piece: Piece): Piece {
    this.take(/\}/y)
    return piece
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const [found] = pattern.exec(this.text) ?? []
    if (found === undefined) throw new Error(`cannot read the message at ${this.at}: ${this.text}`)
    this.at += found.length
    return found
  }
}
