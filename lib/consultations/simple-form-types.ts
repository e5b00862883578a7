/**
 * What the simple form, which needs no JavaScript, makes of each kind of element. The form draws by this table, and the
 * officer is told by it before launch: one table, so that what is promised is what is drawn.
 */
export type SimpleFormType =
  /** Drawn as what it is. */
  | { drawn: 'native' }
  /** Asked in another way; `becomes` completes "On the simple form it becomes …". */
  | { drawn: 'counterpart'; becomes: string }
  /** Cannot be answered there; `message` says what to do instead. */
  | { drawn: 'cannot'; message: string }

const native: SimpleFormType = { drawn: 'native' }
const counterpart = (becomes: string): SimpleFormType => ({ drawn: 'counterpart', becomes })
const cannot = (message: string): SimpleFormType => ({ drawn: 'cannot', message })

const TYPES: Record<string, SimpleFormType> = {
  text: native,
  comment: native,
  radiogroup: native,
  checkbox: native,
  dropdown: native,
  tagbox: native,
  boolean: native,
  rating: native,
  ranking: native,
  matrix: native,
  multipletext: native,
  html: native,
  image: native,
  panel: native,
  expression: native,
  imagepicker: counterpart('a list of the pictures’ names to choose from'),
  slider: counterpart('a field for a number'),
  signaturepad: counterpart('a field for the full name, which stands for the signature'),
  matrixdropdown: counterpart('one group of questions for each row'),
  matrixdynamic: counterpart(
    'one numbered group of questions for each row, with buttons to add and remove rows',
  ),
  paneldynamic: counterpart('numbered groups of questions, with buttons to add and remove groups'),
  file: cannot(
    'Files cannot be sent with an answer. Ask for them by e-mail, or for what is in them as a question.',
  ),
}

/** What the simple form makes of a kind of element; of one it has never heard of, nothing. */
export function simpleFormType(type: string): SimpleFormType {
  if (Object.hasOwn(TYPES, type)) return TYPES[type]!
  return cannot(`There is no kind of question called "${type.slice(0, 60)}", so it cannot be drawn.`)
}
