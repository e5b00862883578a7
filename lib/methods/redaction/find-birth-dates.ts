import { matching, type Proposal } from './proposal'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = '(?:the[ ]+)?\\d{1,2}(?:st|nd|rd|th)?'
const DATE =
  `(?:\\d{1,2}[ ]?[/.\\-–][ ]?\\d{1,2}[ ]?[/.\\-–][ ]?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|${DAY}(?:[ ]+of)?[ .,/-]*${MONTH}\\.?[ .,/-]*(?:\\d{4}|['’]?\\d{2})?|` +
  `${MONTH}\\.?[ ]+${DAY},?(?:[ ]+\\d{4})?|\\d{2} \\d{2} \\d{4}|\\d{8})`
const SAID = new RegExp(
  `(?:\\bd\\.?\\s?o\\.?\\s?b\\b\\.?|\\bdate of birth\\b|\\bborn\\b|\\bbirth ?day\\b|\\bbirth ?date\\b)(?:[ ]+(?:is|was|on|being|:))*[ :=-]{0,3}(?<it>${DATE})(?![\\d/])`,
  'dgi',
)
const BEFORE = new RegExp(
  `(?<![\\d/])(?<it>${DATE})[ ]*\\(?(?:d\\.?o\\.?b\\b|date of birth|is my birthday)`,
  'dgi',
)

/** Dates of birth, where a date is said to be one: dates of meetings and of crimes are no one's own. */
export function findBirthDates(text: string): Proposal[] {
  const found = (pattern: RegExp) =>
    matching(text, pattern, 'date-of-birth', 'It is said to be a date of birth.')
  return [...found(SAID), ...found(BEFORE)].map((proposal) => {
    const trimmed = proposal.text.replace(/[ .,/-]+$/, '')
    return { ...proposal, text: trimmed, end: proposal.start + trimmed.length }
  })
}
