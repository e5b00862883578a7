import { answerLines } from './answer-lines'
import { questionsIn } from './question-list'
import type { Answers, Definition } from './types'

export type AnswerText = {
  /** Under which the answer is kept. */
  question: string
  title: string
  pageTitle: string
  /** As people read it, lines under one another; empty where nothing was answered. */
  text: string
}

/** Answers as one text a question, by the key under which they are kept: what passages are marked in. */
export function answerTexts(definition: Definition, answers: Answers): AnswerText[] {
  const keys = new Map(questionsIn(definition).map(({ name, key }) => [name, key]))
  const texts = answerLines(definition, answers).map(({ name, question, pageTitle, lines }) => ({
    ...{ question: keys.get(name) ?? name, title: question, pageTitle },
    text: lines.join('\n').trim(),
  }))
  // Questions that share a value are one answer.
  return [...new Map(texts.toReversed().map((text) => [text.question, text])).values()].toReversed()
}
