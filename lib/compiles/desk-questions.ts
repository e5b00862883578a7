import { questionsIn } from '../responses/question-list'
import type { Definition } from '../responses/types'

export type QuestionHere = { key: string; title: string; pageTitle: string; about: string; isText: boolean }

/** The questions of a desk in their order; the words that a page takes from an answer are left out of its title. */
export function deskQuestions(definition: Definition): QuestionHere[] {
  const all = questionsIn(definition).map(({ key, title, pageTitle, about, type, inputType }) => ({
    key,
    title: withoutAnswers(title),
    pageTitle: withoutAnswers(pageTitle),
    about: withoutAnswers(about),
    isText: type === 'comment' || (type === 'text' && ['', 'text', 'search'].includes(inputType)),
  }))
  return [...new Map(all.toReversed().map((question) => [question.key, question])).values()].toReversed()
}

/** 'Your first priority: {priority_1}' as 'Your first priority'. */
function withoutAnswers(title: string): string {
  return title.replace(/[\s:,–-]*\{[^{}]+\}/g, '').trim()
}

/** The keys whose page or title takes words from an answer: what they are about differs from panel to panel. */
export function questionsWithContext(definition: Definition): Set<string> {
  return new Set(
    questionsIn(definition)
      .filter(({ pageTitle }) => pageTitle.includes('{'))
      .map(({ key }) => key),
  )
}
