import { at, isJson, type DefinitionProblem, type Json } from './definition-problem'
import { nameProblem } from './question-name'

const CHOOSING = ['radiogroup', 'checkbox', 'dropdown', 'tagbox', 'ranking', 'imagepicker']
const MOST_CHOICES = 1_000
const MOST_POINTS = 100
const VALIDATORS = ['numeric', 'text', 'answercount', 'regex', 'email', 'expression']

/** What a question offers: choices, rows and columns, steps of a scale, boxes; and how it checks what is written. */
export function checkChoices(element: Json, type: string, path: string): DefinitionProblem[] {
  return [...offers(element, type, path), ...validators(element, path)]
}

function offers(element: Json, type: string, path: string): DefinitionProblem[] {
  if (CHOOSING.includes(type)) return choices(element, path)
  if (type === 'matrix') return [...list(element, 'rows', path), ...list(element, 'columns', path)]
  if (type === 'matrixdropdown') return list(element, 'rows', path)
  if (type === 'rating') return points(element, path)
  if (type === 'multipletext') return boxes(element, path)
  if (type === 'expression' && !element.expression)
    return [{ path: at(path, 'expression'), message: 'Say what is to be worked out.' }]
  return []
}

function choices(element: Json, path: string): DefinitionProblem[] {
  const { choicesMin: from, choicesMax: to } = element
  if (typeof from === 'number' && typeof to === 'number' && element.choices === undefined)
    return to >= from && to - from < MOST_CHOICES ? [] : [{ path: at(path, 'choicesMax'), message: FEWER }]
  if (element.choices === undefined && element.choicesFromQuestion) return []
  const reserved = [
    ...(element.showOtherItem || element.hasOther ? ['other'] : []),
    ...(element.showNoneItem || element.hasNone ? ['none'] : []),
  ]
  return list(element, 'choices', path, reserved)
}

const FEWER = `Offer at most ${MOST_CHOICES.toLocaleString('en-GB')}.`

/** A scale by its ends has a point for each step: a slip of the finger must not make millions. */
function points(element: Json, path: string): DefinitionProblem[] {
  if (element.rateValues !== undefined) return list(element, 'rateValues', path)
  const { rateMin = 1, rateMax = 5, rateStep = 1, rateCount = 5 } = element
  const numbers = [rateMin, rateMax, rateStep, rateCount].map(Number)
  const [least, most, step, count] = numbers as [number, number, number, number]
  if (!numbers.every(Number.isFinite) || step <= 0)
    return [{ path, message: 'The ends and the step of the scale must be numbers.' }]
  if ((most - least) / step > MOST_POINTS || count > MOST_POINTS)
    return [{ path: at(path, 'rateMax'), message: `Have at most ${MOST_POINTS} points on the scale.` }]
  return []
}

function list(element: Json, key: string, path: string, reserved: string[] = []): DefinitionProblem[] {
  const where = at(path, key)
  const items = element[key]
  if (!Array.isArray(items) || items.length === 0)
    return [{ path: where, message: 'Offer at least one, as a list in square brackets.' }]
  if (items.length > MOST_CHOICES) return [{ path: where, message: FEWER }]
  const seen = new Set(reserved)
  return items.flatMap((item, i) => itemProblem(item, at(where, i), seen))
}

const OWN_WORDS = 'A choice cannot have a text field of its own. Use "showOtherItem", or a question after it.'
const OWN_QUESTIONS =
  'Questions cannot stand inside a choice. Put them after it, with a condition ("visibleIf").'

function itemProblem(item: unknown, path: string, seen: Set<string>): DefinitionProblem[] {
  const value = isJson(item) ? item.value : item
  const where = isJson(item) ? at(path, 'value') : path
  if (!['string', 'number', 'boolean'].includes(typeof value) || value === '')
    return [{ path: where, message: 'Give it a value: a word or a number.' }]
  if (isJson(item)) {
    if (item.showCommentArea === true || item.hasComment === true)
      return [{ path: at(path, 'showCommentArea'), message: OWN_WORDS }]
    if (Array.isArray(item.elements) && item.elements.length > 0)
      return [{ path: at(path, 'elements'), message: OWN_QUESTIONS }]
  }
  const key = String(value)
  if (key.length > 200 || /[\u0000-\u001f]/.test(key))
    return [{ path: where, message: 'Give it a shorter value, on one line, and put the words under "text".' }]
  if (seen.has(key)) return [{ path: where, message: `The value ${key} is used twice. Values must differ.` }]
  seen.add(key)
  return []
}

function boxes(element: Json, path: string): DefinitionProblem[] {
  const where = at(path, 'items')
  const { items } = element
  if (!Array.isArray(items) || items.length === 0)
    return [{ path: where, message: 'Offer at least one, as a list in square brackets.' }]
  const seen = new Set<string>()
  return items.flatMap((item, i) => {
    const name = isJson(item) ? item.name : undefined
    const own = at(at(where, i), 'name')
    const wrong = nameProblem(name)
    if (wrong || typeof name !== 'string') return [{ path: own, message: wrong ?? 'Give it a name.' }]
    if (seen.has(name.toLowerCase())) return [{ path: own, message: `The name ${name} is used twice.` }]
    seen.add(name.toLowerCase())
    return []
  })
}

function validators(element: Json, path: string): DefinitionProblem[] {
  const where = at(path, 'validators')
  if (element.validators === undefined) return []
  if (!Array.isArray(element.validators)) return [{ path: where, message: 'This must be a list.' }]
  return element.validators.flatMap((validator, i) => {
    const own = at(where, i)
    const type = isJson(validator) ? validator.type : undefined
    if (typeof type !== 'string' || !VALIDATORS.includes(type))
      return [{ path: at(own, 'type'), message: `There is no such check. Use ${VALIDATORS.join(', ')}.` }]
    const { regex } = validator as Json
    if (type === 'regex' && !(typeof regex === 'string' && isPattern(regex)))
      return [{ path: at(own, 'regex'), message: 'This pattern cannot be read.' }]
    return []
  })
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text))
  } catch {
    return false
  }
}
