import type { ReactNode } from 'react'

/** Answers by question name, as SurveyJS keeps them. */
export type SurveyAnswers = Record<string, unknown>

/** A question's answer as people read it. */
export type SurveyLine = { name: string; question: string; page: number; pageTitle: string; lines: string[] }

/** What the page around a form may ask of it and do to it. */
export type SurveyHandle = {
  /** Puts answers in from elsewhere; null takes one away. */
  set(values: SurveyAnswers): void
  /** Whether the focus is in the question that keeps its answer under this key. */
  isEditing(key: string): boolean
  titleOf(key: string): string
  /** An answer as people read it, whether or not it is the one in the form. */
  textOf(key: string, value: unknown): string
  /** The questions that are asked, with what was answered; no lines where nothing was. */
  lines(): SurveyLine[]
  /** What is missing or wrong on any page, by the question's name. */
  problems(): { name: string; text: string }[]
  /** Turns to a question and puts the focus on it. */
  goTo(name: string): void
}

export type SurveyViewProps = {
  /** A SurveyJS definition that was checked when it was saved. */
  definition: object
  /** answer: page by page, with checks; preview: the same without keeping anything; display: all pages, read only. */
  mode: 'preview' | 'answer' | 'display'
  answers?: SurveyAnswers
  /** Where to begin: the page's place in the definition, from 0. */
  startPage?: number
  /** A question to put the focus on at the start, by its name; its page wins over startPage. */
  startQuestion?: string
  /** Every change, and every turn of a page. */
  onChange?: (answers: SurveyAnswers, pageNumber: number) => void
  /** The last page was passed without a problem. */
  onFinished?: (answers: SurveyAnswers, pageNumber: number) => void
  /** The form is there; called again when it was made anew. */
  onReady?: (handle: SurveyHandle) => void
  /** What the button on the last page says. */
  finishLabel?: ReactNode
}
