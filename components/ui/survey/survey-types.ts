/** Answers by question name, as SurveyJS keeps them. */
export type SurveyAnswers = Record<string, unknown>

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
  /** What the button on the last page says. */
  finishLabel?: string
}
