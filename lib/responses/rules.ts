import type { Answers } from './types'

/**
 * Notes that a question's answer breaks a rule. `place` is where inside the answer, such as `[2].what`; `inside` says
 * the same in words.
 */
export type RuleReport = (
  question: string,
  code: string,
  message: string,
  place?: string,
  inside?: string,
) => void

/** What goes for all answers together. */
export type RuleBook = {
  /** What is asked, what is required, what the validators say. Gives back what expression questions work out. */
  check: (answers: Answers, report: RuleReport) => Answers
  /** The keys that are asked for, given the answers. */
  asked: (answers: Answers) => Set<string>
  /**
   * The same, with the answers without what is not asked inside of them: cells and rows of tables, questions of
   * repeating groups.
   */
  askedWithin: (answers: Answers) => { asked: Set<string>; within: Answers }
  /** What a person is shown, given the answers. */
  shown: (answers: Answers) => Shown
}

export type Shown = {
  /** The places in the definition of the pages with something to show, in order. */
  pages: number[]
  /** The names of the questions, those that only show words as well. */
  questions: Set<string>
}

/** One rule of a question; true where it is broken and the next need not be looked at. */
export type Rule = (value: unknown, answers: Answers, report: RuleReport) => boolean

export const NOT_ASKED = 'This question is not asked after what was answered before.'
