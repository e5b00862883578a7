import { ConditionsParser, FunctionFactory, FunctionOperand, Operand } from 'survey-core'
import { at, isJson, type DefinitionProblem } from './definition-problem'

const EXPRESSIONS = /(If|Expression)$|^expression$/
/** What an expression may name beside questions. */
const OWN_WORDS = new Set([
  ...['row', 'prevrow', 'nextrow', 'parentrow', 'totalrow', 'rowindex', 'rowname', 'rowtitle', 'rowvalue'],
  ...['panel', 'prevpanel', 'nextpanel', 'parentpanel', 'panelindex', 'visiblepanelindex', 'visiblerowindex'],
  ...['item', 'choice', 'self', 'survey', 'locale', 'pageno', 'pagecount', 'questioncount'],
  ...['correctedanswers', 'correctanswers', 'correctedanswercount'],
  ...['incorrectedanswers', 'incorrectanswers', 'incorrectedanswercount'],
])

/** Every condition and calculation in the definition: whether it can be read, and whether what it names is there. */
export function checkExpressions(
  definition: unknown,
  names: string[],
  groups: string[],
): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const lower = (name: string) => name.toLowerCase()
  const known = {
    values: [...names, ...calculatedNames(definition)].map(lower),
    elements: [...names, ...groups].map(lower),
  }
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

type Known = { values: string[]; elements: string[] }

function check(text: unknown, path: string, known: Known): DefinitionProblem[] {
  if (text === '' || text === null) return []
  if (typeof text !== 'string') return [{ path, message: 'A condition must be written as text.' }]
  const expression = new ConditionsParser().parseExpression(text)
  if (!expression || !isBalanced(text))
    return [
      { path, message: `This condition cannot be read: ${text}. Write it like {question_name} = 'value'.` },
    ]
  const named: string[] = []
  expression.setVariables(named)
  return [
    ...functionsIn(expression)
      .filter((name) => !FunctionFactory.Instance.hasFunction(name))
      .map((name) => ({ path, message: `This condition calls ${name}(), and there is no such function.` })),
    ...named
      .filter((name) => !isKnown(name, known))
      .map((name) => ({ path, message: `This condition names {${name}}, and no question is called that.` })),
  ]
}

/** The functions that an expression calls, those inside others as well. */
function functionsIn(operand: object): string[] {
  const own = operand instanceof FunctionOperand ? [String(Reflect.get(operand, 'originalValue'))] : []
  const inside = Object.values(operand)
    .flat()
    .filter((part): part is Operand => part instanceof Operand)
  return [...own, ...inside.flatMap(functionsIn)]
}

/** The parser lets an open bracket at the end pass. */
function isBalanced(text: string): boolean {
  const bare = text.replace(/'[^']*'|"[^"]*"|\{[^}]*\}/g, '')
  return bare.split('(').length === bare.split(')').length
}

function isKnown(variable: string, { values, elements }: Known): boolean {
  const name = variable.toLowerCase().replace(/^[#$]+/, '')
  const first = name.split(/[.[]/)[0] ?? ''
  if (OWN_WORDS.has(first)) return true
  // {$page1.title}: a property of anything that has a name.
  if (variable.startsWith('$') && elements.includes(first)) return true
  return values.some(
    (one) => name === one || ['.', '[', '-comment', '-total'].some((next) => name.startsWith(one + next)),
  )
}

function calculatedNames(definition: unknown): string[] {
  const lists = isJson(definition) ? [definition.calculatedValues, definition.variables] : []
  return lists
    .filter(Array.isArray)
    .flat()
    .flatMap((value) => (isJson(value) && typeof value.name === 'string' ? [value.name] : []))
}
