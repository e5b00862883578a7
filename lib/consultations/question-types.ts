import { simpleFormType } from './simple-form-types'

/** Kinds of element that Soundings asks with. */
export const QUESTION_TYPES = [
  ...['text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'tagbox', 'boolean', 'rating', 'ranking'],
  ...['imagepicker', 'slider', 'matrix', 'matrixdropdown', 'matrixdynamic', 'paneldynamic', 'multipletext'],
  ...['signaturepad', 'expression'],
]
/** Those that only show something. */
const SHOWN_TYPES = ['html', 'image']
/** What the cells of a table can be. */
const CELL_TYPES = [
  ...['dropdown', 'checkbox', 'radiogroup', 'tagbox', 'text', 'comment', 'boolean', 'expression', 'rating'],
  'slider',
]
const KNOWN_ELSEWHERE = [
  'imagemap',
  'buttongroup',
  'flowpanel',
  'microphone',
  'geopicker',
  'custom',
  'composite',
]

export const isQuestionType = (type: unknown): boolean =>
  typeof type === 'string' && QUESTION_TYPES.includes(type)

/** What groups or only shows: it asks nothing, and needs no name. */
export const isSilentType = (type: unknown): boolean =>
  typeof type === 'string' && (type === 'panel' || SHOWN_TYPES.includes(type))

/** What is wrong with the type of an element. */
export function typeProblem(type: unknown): string | null {
  if (typeof type !== 'string' || type === '') return 'Say what kind of question this is, such as "comment".'
  if (isSilentType(type) || isQuestionType(type)) return null
  const known = simpleFormType(type)
  if (type === 'file' && known.drawn === 'cannot')
    return `Questions of type "file" cannot be used in Soundings. ${known.message}`
  const use = `Use ${QUESTION_TYPES.join(', ')}.`
  if (KNOWN_ELSEWHERE.includes(type)) return `Questions of type "${type}" cannot be used in Soundings. ${use}`
  return `There is no kind of question called "${type.slice(0, 60)}". ${use}`
}

/** What is wrong with the type of a table's cells. */
export function cellTypeProblem(type: unknown): string | null {
  if (typeof type === 'string' && CELL_TYPES.includes(type)) return null
  return `There are no cells of that type. Use ${CELL_TYPES.join(', ')}.`
}
