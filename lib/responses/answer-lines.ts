import { isPlainObject } from './answer-text'
import { questionnaireOf } from './questionnaire'
import { signedName } from './signature'
import { questionsIn, type QuestionInfo } from './question-list'
import type { Answers, Definition } from './types'

export type AnswerLine = {
  /** The question's name. */
  name: string
  /** Under which its answer stands, and its mark. */
  key: string
  question: string
  /** Asked in English, since it is not there in the language of the others. */
  isOnlyEnglish?: true
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
    ...{ name: question.name, key: question.key },
    question: fill(question.title),
    ...(question.isOnlyEnglish ? { isOnlyEnglish: true as const } : {}),
    page: question.page,
    pageTitle: fill(question.pageTitle),
    lines: linesOf(question, answers),
  }))
}

/** The same, of the questions that are asked after these answers. */
export function askedLines(definition: Definition, answers: Answers): AnswerLine[] {
  const keys = questionnaireOf(definition).rules.asked(answers)
  const asked = new Set(
    questionsIn(definition)
      .filter(({ key }) => keys.has(key))
      .map(({ name }) => name),
  )
  return answerLines(definition, answers).filter(({ name }) => asked.has(name))
}

function linesOf(question: QuestionInfo, answers: Answers): string[] {
  const value = answers[question.key]
  if (question.inside.length > 0) return nestedLines(question, value)
  const comment = commentOn(question, answers)
  const lines = isPlainObject(value)
    ? question.rows
        .filter(({ name }) => value[name] !== undefined)
        .map(({ name, label }) => `${label}: ${labelsOf(question, value[name]).join(', ')}`)
    : labelsOf(question, value)
  if (comment === undefined) return lines
  const other = [value].flat().indexOf(question.otherValue)
  if (question.otherValue === undefined || other < 0)
    return [...lines, `${question.commentLabel}: ${comment}`]
  return lines.with(other, `${question.commentLabel}: ${comment}`)
}

/** "2, What happened: …" of a repeating group, "North, Quality: …" of a table. */
function nestedLines({ rows, inside }: QuestionInfo, value: unknown): string[] {
  const records: [string, unknown][] = Array.isArray(value)
    ? value.map((record: unknown, i) => [String(i + 1), record])
    : rows.map(({ name, label }) => [label, isPlainObject(value) ? value[name] : undefined])
  return records.flatMap(([place, record]) =>
    isPlainObject(record)
      ? inside.flatMap((inner) => linesOf(inner, record).map((line) => `${place}, ${inner.title}: ${line}`))
      : [],
  )
}

function commentOn({ commentKey }: QuestionInfo, answers: Answers): string | undefined {
  const comment = commentKey ? answers[commentKey] : undefined
  return typeof comment === 'string' ? comment : undefined
}

function labelsOf({ choices, type }: QuestionInfo, value: unknown): string[] {
  if (type === 'signaturepad' && typeof value === 'string')
    return [signedName(value) ?? 'Signed (a drawn signature)']
  return [value]
    .flat()
    .filter((one) => one !== undefined && one !== null)
    .map((one) => choices.find((choice) => choice.value === one)?.label ?? String(one))
}

/** "{priority_1}" in a title stands for the answer to that question. */
function fillIn(title: string, questions: QuestionInfo[], answers: Answers): string {
  if (!title.includes('{')) return title
  return title.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const question = questions.find((one) => one.name === name)
    if (!question) return ''
    const isOther = question.otherValue !== undefined && answers[question.key] === question.otherValue
    return (isOther && commentOn(question, answers)) || labelsOf(question, answers[question.key]).join(', ')
  })
}
