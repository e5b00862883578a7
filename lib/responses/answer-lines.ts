import { isPlainObject } from './answer-text'
import { questionsIn, type QuestionInfo } from './question-list'
import type { Answers, Definition } from './types'

export type AnswerLine = {
  /** The question's name. */
  name: string
  question: string
  page: number
  pageTitle: string
  /** As people read it; empty where nothing was answered. Several lines for several answers. */
  lines: string[]
}

/** Answers as people read them: labels for codes, rows by their names, titles with what was answered filled in. */
export function answerLines(definition: Definition, answers: Answers): AnswerLine[] {
  const questions = questionsIn(definition)
  const fill = (title: string) => fillIn(title, questions, answers)
  return questions.map((question) => ({
    name: question.name,
    question: fill(question.title),
    page: question.page,
    pageTitle: fill(question.pageTitle),
    lines: linesOf(question, answers),
  }))
}

function linesOf(question: QuestionInfo, answers: Answers): string[] {
  const value = answers[question.key]
  const comment = question.commentKey ? answers[question.commentKey] : undefined
  const lines = isPlainObject(value)
    ? question.rows
        .filter(({ name }) => value[name] !== undefined)
        .map(
          ({ name, label }) =>
            `${label}: ${[value[name]]
              .flat()
              .map((one) => labelOf(question, one))
              .join(', ')}`,
        )
    : [value]
        .flat()
        .filter((one) => one !== undefined && one !== null)
        .map((one) => labelOf(question, one))
  if (typeof comment === 'string') lines.push(`${question.commentLabel}: ${comment}`)
  return lines
}

function labelOf({ choices }: QuestionInfo, value: unknown): string {
  return choices.find((choice) => choice.value === value)?.label ?? String(value)
}

/** "{priority_1}" in a title stands for the answer to that question. */
function fillIn(title: string, questions: QuestionInfo[], answers: Answers): string {
  if (!title.includes('{')) return title
  return title.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const question = questions.find((one) => one.name === name)
    return question ? linesOf(question, answers).join(', ') : ''
  })
}
