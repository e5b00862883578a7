import { Model, QuestionRatingModel, settings, type PageModel, type Question } from 'survey-core'
import type { FormKey } from '@/lib/core/english-words'
import type { Words } from '@/lib/core/words'
import type { SurveyAnswers, SurveyViewProps } from './survey-types'

// Titles are headings, so that people who read by ear can jump from question to question.
settings.titleTags = { survey: 'h2', page: 'h2', panel: 'h3', question: 'h3' }

type Spoken = SurveyViewProps & { words: Words<FormKey> }

/** The model behind a form: our buttons instead of its own, its style sheet not written by script (the CSP forbids it). */
export function makeModel({ definition, mode, answers, startPage, startQuestion, words }: Spoken): Model {
  const model = new Model(definition)
  model.generateStylesheet = false
  model.showTitle = false
  model.showNavigationButtons = false
  model.showCompletePage = false
  model.showProgressBar = false
  model.autoFocusFirstError = false
  model.requiredMark = words.text('live.required')
  // An error vanishes while one types; if it did on leaving, the page would jump under the next click.
  model.textUpdateMode = 'onTyping'
  // What was typed into a question that another answer hides comes back when it is shown again.
  model.clearInvisibleValues = 'none'
  model.checkErrorsMode = 'onNextPage'
  model.widthMode = 'responsive'
  for (const page of model.pages) if (!page.title) page.title = words.text('live.views')
  if (mode === 'display') {
    model.readOnly = true
    model.questionsOnPageMode = 'singlePage'
  }
  for (const question of model.getAllQuestions(false, false, true)) {
    // Yes and no as two radio buttons: a switch shows an answer before one is given.
    if (question.getType() === 'boolean' && question.renderAs === 'default') question.renderAs = 'radio'
    // All points in sight, on as many lines as they need, and never behind a drop-down.
    if (question instanceof QuestionRatingModel && question.displayMode === 'auto')
      question.displayMode = 'buttons'
  }
  if (answers) model.data = structuredClone(answers)
  if (mode !== 'display') goToStart(model, startPage, startQuestion)
  return model
}

function goToStart(model: Model, startPage = 0, startQuestion?: string) {
  const question = startQuestion ? model.getQuestionByName(startQuestion) : null
  const wanted = (question?.page as PageModel | undefined) ?? model.pages[startPage]
  if (wanted?.isVisible) model.currentPage = wanted
}

export type SurveyProblem = { question: Question; text: string }

/** Checks the page that is shown. */
export function problemsOnPage(model: Model): SurveyProblem[] {
  const page = model.currentPage as PageModel | null
  if (!page || page.validate(true, false)) return []
  return page.questions.flatMap((question) =>
    question.errors.map((error) => ({ question, text: `${plainTitle(question)} ${error.getText()}` })),
  )
}

/** A question's title without what marks it up. */
export function plainTitle(question: Question): string {
  return question.locTitle.renderedHtml.replace(/<[^>]*>/g, '').trim() || question.name
}

/**
 * What was answered, without what survey-core works out and puts among it (totals of tables, calculated values): that is
 * nobody's answer, and the server takes only answers.
 */
export function answersOf(model: Model): SurveyAnswers {
  const worked = new Set([
    ...model.calculatedValues.map(({ name }) => name),
    ...model.getAllQuestions().map((question) => question.getValueName() + settings.matrix.totalsSuffix),
  ])
  for (const question of model.getAllQuestions()) worked.delete(question.getValueName())
  return Object.fromEntries(Object.entries(model.data as SurveyAnswers).filter(([key]) => !worked.has(key)))
}

/** The place of the page that is shown among all pages, hidden ones included: what a draft remembers. */
export function pageNumberOf(model: Model): number {
  return Math.max(0, model.pages.indexOf(model.currentPage as PageModel))
}
