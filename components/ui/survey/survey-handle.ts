import type { RefObject } from 'react'
import type { Model, PageModel, Question } from 'survey-core'
import { plainTitle } from './survey-model'
import type { SurveyHandle, SurveyLine } from './survey-types'

const COMMENT = '-Comment'

/** A form as the page around it may use it. */
export function handleOf(model: Model, frame: RefObject<HTMLElement | null>): SurveyHandle {
  const questionsOf = (key: string) => {
    const all = model.getAllQuestions()
    const own = all.filter((question) => question.getValueName() === key)
    return own.length > 0 ? own : all.filter((question) => question.getValueName() + COMMENT === key)
  }
  const isComment = (key: string) => questionsOf(key)[0]?.getValueName() !== key && key.endsWith(COMMENT)
  return {
    set(values) {
      for (const [key, value] of Object.entries(values))
        if (isComment(key)) model.setComment(key.slice(0, -COMMENT.length), value ? String(value) : '')
        else model.setValue(key, value === null ? undefined : structuredClone(value))
    },
    isEditing(key) {
      const at = document.activeElement?.closest<HTMLElement>('[data-name]')
      if (!at || !frame.current?.contains(at)) return false
      return questionsOf(key).some(({ name }) => name === at.dataset.name)
    },
    titleOf: (key) => titleOf(questionsOf(key)[0]) ?? key,
    textOf(key, value) {
      const question = questionsOf(key)[0]
      if (value === null || value === undefined || value === '') return ''
      if (!question || isComment(key)) return String(value)
      return linesOf(question.getDisplayValue(true, value)).join('\n')
    },
    lines: () =>
      model.pages.flatMap((page, number) =>
        page.isVisible ? asked(page).map((question) => lineOf(question, page, number)) : [],
      ),
    problems() {
      model.validate(true, false)
      return model.visiblePages.flatMap((page) =>
        asked(page).flatMap((question) =>
          question
            .getAllErrors()
            .map((error) => ({ name: question.name, text: `${plainTitle(question)} ${error.getText()}` })),
        ),
      )
    },
    goTo: (name) => void model.getQuestionByName(name)?.focus(),
  }
}

const asked = (page: PageModel): Question[] =>
  page.questions.filter(
    (question) => question.isVisible && (question.hasInput || question.getType() === 'expression'),
  )

const titleOf = (question: Question | undefined) => question && plainTitle(question)

function lineOf(question: Question, page: PageModel, number: number): SurveyLine {
  const lines = question.isEmpty() ? [] : linesOf(question.displayValue)
  const hasOwnComment = question.showCommentArea && question.comment
  return {
    ...{ name: question.name, question: plainTitle(question), page: number },
    pageTitle: page.locTitle.renderedHtml.replace(/<[^>]*>/g, '').trim(),
    lines: hasOwnComment ? [...lines, question.comment] : lines,
  }
}

/** Whatever a question makes of its answer, as lines: rows by their names, fields by theirs. */
function linesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap(linesOf)
  if (typeof value !== 'object') return [String(value)]
  return Object.entries(value).map(([name, inner]) => `${name}: ${linesOf(inner).join(', ')}`)
}
