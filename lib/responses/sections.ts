import { answerLines } from './answer-lines'
import type { Answers, Definition } from './types'

/** A page of the questionnaire as the people of a body part the work by it. */
export type Section = {
  /** The page's name in the definition. */
  page: string
  number: number
  title: string
  questions: { key: string; title: string; isAnswered: boolean }[]
}

/**
 * The pages that hold questions, with what is answered so far, and their titles with what was answered filled in. A page
 * without a title goes by its number.
 */
export function sectionsOf(definition: Definition, answers: Answers): Section[] {
  const names = pageNames(definition)
  const questions = answerLines(definition, answers)
  return [...new Set(questions.map(({ page }) => page))].map((number) => {
    const own = questions.filter(({ page }) => page === number)
    return {
      ...{ page: names[number] ?? `page${number + 1}`, number },
      title: tidy(own[0]?.pageTitle ?? '') || `Part ${number + 1}`,
      questions: own.map(({ key, question }) => ({
        ...{ key, title: tidy(question) },
        isAnswered: answers[key] !== undefined,
      })),
    }
  })
}

/** Where a title ends with an answer that is not given yet, it must not end in the air. */
const tidy = (title: string) => title.replace(/[\s:,–-]+$/u, '')

/** As SurveyJS names them: a page that has none goes by its number. */
function pageNames({ pages }: Definition): (string | undefined)[] {
  if (!Array.isArray(pages)) return ['page1']
  return pages.map((page: unknown) => {
    const name = typeof page === 'object' && page !== null && 'name' in page ? page.name : undefined
    return typeof name === 'string' && name !== '' ? name : undefined
  })
}
