/** Kinds of element, as people who write questionnaires call them. */
export const ELEMENT_WORDS: Record<string, string> = {
  comment: 'Long text',
  text: 'Short text',
  radiogroup: 'One choice',
  dropdown: 'One choice from a list',
  checkbox: 'Several choices',
  tagbox: 'Several choices from a list',
  ranking: 'Putting in order',
  rating: 'Scale',
  boolean: 'Yes or no',
  matrix: 'Table of choices',
  multipletext: 'Several short texts',
  html: 'Words to read',
  panel: 'Group of questions',
  image: 'Picture',
  expression: 'Worked out from answers',
}

/** What can be added by a button; the rest is written in the JSON. */
export const ADDABLE = [
  ...['comment', 'text', 'radiogroup', 'dropdown', 'checkbox', 'ranking', 'rating', 'boolean'],
  ...['matrix', 'multipletext', 'html'],
]

type Lines = { key: string; label: string; hint: string; by: 'value' | 'name' }

const OFFER = 'One a line: the words, or a short value, a bar and the words, such as “burglary | Burglary”.'
const choices: Lines = { key: 'choices', label: 'Choices', hint: OFFER, by: 'value' }

/** The lists a kind of element has, each edited as lines. */
export const LINES: Record<string, Lines[]> = {
  radiogroup: [choices],
  dropdown: [choices],
  checkbox: [choices],
  tagbox: [choices],
  ranking: [choices],
  rating: [
    {
      key: 'rateValues',
      label: 'Steps',
      hint: 'One a line, such as “1 | Not at all”. Empty means 1 to 5.',
      by: 'value',
    },
  ],
  matrix: [
    { key: 'rows', label: 'Statements', hint: OFFER, by: 'value' },
    { key: 'columns', label: 'Choices for each', hint: OFFER, by: 'value' },
  ],
  multipletext: [
    { key: 'items', label: 'Boxes', hint: 'One a line: a short name, a bar and the words.', by: 'name' },
  ],
}
