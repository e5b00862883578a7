'use client'

import { useEffect, useReducer, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import { useFormWords } from '../words'
import { handleOf } from './survey-handle'
import { answersOf, makeModel, pageNumberOf, problemsOnPage, type SurveyProblem } from './survey-model'
import type { SurveyViewProps } from './survey-types'
import { useCommentLabels } from './use-comment-labels'

/** The form itself; `SurveyView` loads it. A changed definition makes a new form that keeps answers and page. */
export function SurveyForm(props: SurveyViewProps) {
  const { definition } = props
  const words = useFormWords()
  const [shown, setShown] = useState(() => ({ definition, model: makeModel({ ...props, words }) }))
  if (shown.definition !== definition && JSON.stringify(shown.definition) !== JSON.stringify(definition)) {
    const { model } = shown
    setShown({
      definition,
      model: makeModel({ ...props, words, answers: model.data, startPage: pageNumberOf(model) }),
    })
  }
  return <FormOf key={modelKey(shown.model)} {...props} model={shown.model} />
}

const keys = new WeakMap<Model, number>()
let made = 0
function modelKey(model: Model): number {
  if (!keys.has(model)) keys.set(model, ++made)
  return keys.get(model) ?? 0
}

type FormProps = SurveyViewProps & { model: Model }

function FormOf({ model, mode, onChange, onFinished, onReady, finishLabel, startQuestion }: FormProps) {
  const words = useFormWords()
  const frame = useRef<HTMLDivElement>(null)
  const [problems, setProblems] = useState<SurveyProblem[]>([])
  const [turns, turned] = useReducer((n: number) => n + 1, 0)
  const pages = useModelEvents(model, onChange)
  useCommentLabels(frame, model, words)
  useEffect(() => onReady?.(handleOf(model, frame)), [model, onReady])
  useFocus(frame, model, turns, problems, startQuestion)

  const next = () => {
    const found = problemsOnPage(model)
    setProblems(found)
    if (found.length > 0) return
    if (!model.isLastPage) model.nextPage()
    else onFinished?.(answersOf(model), pageNumberOf(model))
    turned()
  }
  const back = () => {
    setProblems([])
    model.prevPage()
    turned()
  }
  return (
    <div ref={frame} className="survey-view">
      {problems.length > 0 ? <Summary problems={problems} title={words.say('live.problem')} /> : null}
      {mode !== 'display' && pages.count > 1 ? (
        <p className="govuk-caption-m survey-view__where">{words.say('live.page', pages)}</p>
      ) : null}
      <Survey model={model} />
      {mode === 'display' ? null : (
        <div className="govuk-button-group no-print">
          <button type="button" className="govuk-button" onClick={next}>
            {pages.isLast && finishLabel ? finishLabel : words.say('live.continue')}
          </button>
          {pages.current > 1 ? (
            <button type="button" className="govuk-button govuk-button--secondary" onClick={back}>
              {words.say('live.previous')}
            </button>
          ) : null}
        </div>
      )}
    </div>
  )
}

/** Passes changes on, and keeps count of the pages, which answers may show and hide. */
function useModelEvents(model: Model, onChange: SurveyViewProps['onChange']) {
  const listener = useRef(onChange)
  useEffect(() => {
    listener.current = onChange
  })
  const [pages, setPages] = useState(() => pagesOf(model))
  useEffect(() => {
    const tell = () => {
      setPages(pagesOf(model))
      listener.current?.(answersOf(model), pageNumberOf(model))
    }
    const count = () => setPages(pagesOf(model))
    model.onValueChanged.add(tell)
    model.onCurrentPageChanged.add(tell)
    model.onPageVisibleChanged.add(count)
    return () => {
      model.onValueChanged.remove(tell)
      model.onCurrentPageChanged.remove(tell)
      model.onPageVisibleChanged.remove(count)
    }
  }, [model])
  return pages
}

const pagesOf = (model: Model) => ({
  current: model.visiblePages.indexOf(model.currentPage) + 1,
  count: model.visiblePages.length,
  isLast: model.isLastPage,
})

/** After a turn the page's heading has the focus; with problems, the summary; at the start, the question asked for. */
function useFocus(
  frame: RefObject<HTMLDivElement | null>,
  model: Model,
  turns: number,
  problems: SurveyProblem[],
  startQuestion?: string,
) {
  useEffect(() => {
    if (problems.length > 0) frame.current?.querySelector<HTMLElement>('.govuk-error-summary')?.focus()
  }, [frame, problems])
  useEffect(() => {
    if (turns === 0) {
      if (startQuestion) model.getQuestionByName(startQuestion)?.focus()
      return
    }
    const heading = frame.current?.querySelector<HTMLElement>('h2')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    frame.current?.scrollIntoView({ block: 'start' })
  }, [frame, model, turns, startQuestion])
}

function Summary({ problems, title }: { problems: SurveyProblem[]; title: ReactNode }) {
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1}>
      <h2 className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {problems.map(({ question, text }) => (
            <li key={question.id + text}>
              <a
                href={`#${question.inputId}`}
                onClick={(event) => {
                  event.preventDefault()
                  question.focus(true)
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
