import type { Choice } from './question-list'

/** A question that a routing may name: its number on the paper and what it offers. */
export type Routed = { number: string; type: string; choices: Choice[] }

const TERM = /^\{([^{}]+)\}(?:\s*(=<|=>|==|!=|<>|>=|<=|=|>|<|contains|anyof|allof|notempty|empty)\s*(.*))?$/i
const VALUE = /^(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(true|false))$/i
const MOST_TERMS = 3
const LISTS = new Set(['checkbox', 'tagbox', 'ranking', 'imagepicker'])

const OTHERWISE = 'if it applies to you'

/**
 * A condition of the definition in words for paper, where nothing can be hidden: "only if you ticked “Yes” in
 * question 3". What is too involved to say is left to the reader's own judgement.
 */
export function routingWords(
  expression: string | undefined,
  find: (name: string) => Routed | null,
): string | null {
  const text = expression?.trim()
  if (!text) return null
  for (const joint of ['or', 'and'] as const) {
    const terms = text.split(new RegExp(`\\s+${joint}\\s+`, 'i'))
    if (terms.length > MOST_TERMS) return OTHERWISE
    const said = terms.map((term) => termWords(term.trim(), find))
    if (said.every((one) => one !== null)) return `only if ${said.join(` ${joint} `)}`
  }
  return OTHERWISE
}

function termWords(term: string, find: (name: string) => Routed | null): string | null {
  const match = TERM.exec(term)
  const question = match ? find(match[1]!.trim()) : null
  if (!match || !question || !question.number) return null
  const where = `question ${question.number}`
  const operator = match[2]?.toLowerCase()
  if (operator === undefined)
    return question.type === 'boolean' ? ticked(question, [true]) : `you answered ${where}`
  if (operator === 'notempty') return `you answered ${where}`
  if (operator === 'empty') return `you left ${where} empty`
  const values = valuesOf(match[3] ?? '')
  if (!values) return null
  return compared(question, operator, values)
}

function compared(question: Routed, operator: string, values: unknown[]): string | null {
  const where = `question ${question.number}`
  const isChoice = question.choices.length > 0 && question.type !== 'rating'
  switch (operator) {
    case '=':
    case '==':
      return isChoice ? ticked(question, values) : `your answer to ${where} is ${quoted(values)}`
    case 'contains':
    case 'anyof':
      return isChoice ? ticked(question, values) : null
    case 'allof':
      return isChoice && values.length === 1 ? ticked(question, values) : null
    case '!=':
    case '<>':
      return isChoice
        ? ticked(question, values, 'did not tick')
        : `your answer to ${where} is not ${quoted(values)}`
  }
  if (isChoice || typeof values[0] !== 'number') return null
  const words = {
    '>': 'more than',
    '<': 'less than',
    '>=': 'at least',
    '=>': 'at least',
    '<=': 'at most',
    '=<': 'at most',
  }
  const word = words[operator as keyof typeof words]
  return word ? `your answer to ${where} is ${word} ${values[0]}` : null
}

/** Null where a value is none that is offered: then the condition is not what it seems. */
function ticked({ number, choices, type }: Routed, values: unknown[], verb = 'ticked'): string | null {
  const labels = values.map((value) => choices.find((one) => String(one.value) === String(value))?.label)
  if (labels.some((label) => label === undefined)) return null
  // All of several choices at once is more than "or" says.
  if (labels.length > 1 && !LISTS.has(type)) return null
  return `you ${verb} ${labels.map((label) => `“${label}”`).join(' or ')} in question ${number}`
}

function valuesOf(text: string): unknown[] | null {
  const inner = /^\[(.*)\]$/.exec(text.trim())?.[1]
  const parts = inner === undefined ? [text] : inner.split(',')
  const values = parts.map((part) => {
    const match = VALUE.exec(part.trim())
    if (!match) return undefined
    if (match[3] !== undefined) return Number(match[3])
    return match[4] === undefined ? (match[1] ?? match[2]) : match[4].toLowerCase() === 'true'
  })
  return values.includes(undefined) ? null : values
}

const quoted = (values: unknown[]) =>
  values.map((value) => (typeof value === 'number' ? String(value) : `“${String(value)}”`)).join(' or ')
