import { ConditionsParser } from 'survey-core'
import { at, isJson, type DefinitionProblem } from './definition-problem'

const EXPRESSIONS = /(If|Expression)$|^expression$/
/** What an expression may name beside questions. */
const OWN_WORDS = new Set([
  'row',
  'item',
  'choice',
  'panel',
  'self',
  'rowindex',
  'rowname',
  'rowtitle',
  'survey',
])

/** Every condition and calculation in the definition: whether it can be read, and whether what it names is there. */
export function checkExpressions(definition: unknown, names: string[]): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const known = [...names, ...calculatedNames(definition)].map((name) => name.toLowerCase())
  walk(definition, '', (text, path) => problems.push(...check(text, path, known)))
  return problems
}

function walk(value: unknown, path: string, found: (text: unknown, path: string) => void): void {
  if (Array.isArray(value)) value.forEach((item, i) => walk(item, at(path, i), found))
  if (!isJson(value)) return
  for (const [key, child] of Object.entries(value)) {
    if (EXPRESSIONS.test(key) && !Array.isArray(child)) found(child, at(path, key))
    else walk(child, at(path, key), found)
  }
}

function check(text: unknown, path: string, known: string[]): DefinitionProblem[] {
  if (text === '' || text === null) return []
  if (typeof text !== 'string') return [{ path, message: 'A condition must be written as text.' }]
  const expression = new ConditionsParser().parseExpression(text)
  if (!expression || !isBalanced(text))
    return [
      { path, message: `This condition cannot be read: ${text}. Write it like {question_name} = 'value'.` },
    ]
  const named: string[] = []
  expression.setVariables(named)
  return named
    .filter((name) => !isKnown(name, known))
    .map((name) => ({ path, message: `This condition names {${name}}, and no question is called that.` }))
}

/** The parser lets an open bracket at the end pass. */
function isBalanced(text: string): boolean {
  const bare = text.replace(/'[^']*'|"[^"]*"|\{[^}]*\}/g, '')
  return bare.split('(').length === bare.split(')').length
}

function isKnown(variable: string, known: string[]): boolean {
  const name = variable.toLowerCase().replace(/^[#$]+/, '')
  const first = name.split(/[.[]/)[0] ?? ''
  if (OWN_WORDS.has(first)) return true
  return known.some(
    (one) => name === one || ['.', '[', '-comment'].some((next) => name.startsWith(one + next)),
  )
}

function calculatedNames(definition: unknown): string[] {
  const lists = isJson(definition) ? [definition.calculatedValues, definition.variables] : []
  return lists
    .filter(Array.isArray)
    .flat()
    .flatMap((value) => (isJson(value) && typeof value.name === 'string' ? [value.name] : []))
}
