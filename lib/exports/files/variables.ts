import type { AnswerColumn } from '../answer-columns'

/** A variable of a statistics program: several of one column where people chose or ranked several. */
export type Variable = {
  name: string
  column: AnswerColumn
  /** Of a column with several choices: the one that this variable is about. */
  choice?: { code: string; label: string }
}

const RESERVED = new Set('all and by eq ge gt le lt ne not or to with'.split(' '))
const LONGEST = 60

/**
 * Variables for the columns, named so that SPSS takes the names (letters, digits and underscores, beginning with a letter, 64
 * bytes, unlike in more than capitals); R takes them too.
 * @param taken names that stand before them
 */
export function variablesOf(columns: AnswerColumn[], taken: readonly string[]): Variable[] {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const named = (wish: string): string => {
    const plain = wish
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .replace(/^_+|_+$/g, '')
    const begun = /^[A-Za-z]/.test(plain) && !RESERVED.has(plain.toLowerCase()) ? plain : `q_${plain}`
    const base = begun.slice(0, LONGEST - 5).replace(/_+$/, '')
    let name = base
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}_${n}`
    used.add(name.toLowerCase())
    return name
  }
  return columns.flatMap((column): Variable[] =>
    column.kind === 'many' && column.choices.length > 0
      ? column.choices.map((choice) => ({ name: named(`${column.name}_${choice.code}`), column, choice }))
      : [{ name: named(column.name), column }],
  )
}

/** The items by their key, each group in the order they came. */
export function groupedBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
