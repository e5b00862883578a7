'use client'

import { useRef, useState } from 'react'
import type { SurveyAnswers } from '@/components/ui/survey/survey-types'
import { SurveyView } from '@/components/ui/survey/survey-view'
import type { DraftView } from '@/lib/responses/types'
import { ClashChoice } from './clash-choice'
import { SaveStateLine } from './save-state-line'
import { useDraftSaver } from './use-draft-saver'

type Props = {
  token: string
  definition: object
  draft: DraftView
  startPage: number
  startQuestion?: string
  /** Titles by the key of their answers. */
  titles: Record<string, string>
}

/** The questions page by page; what is written saves itself. */
export function AnswerForm({ token, definition, draft, startPage, startQuestion, titles }: Props) {
  const { saver, view } = useDraftSaver(`/api/respond/${token}/draft`, draft)
  const mine = useRef<{ answers: SurveyAnswers; page: number }>({ answers: draft.answers, page: startPage })
  // What the form begins with; another key draws it anew.
  const [start, setStart] = useState({ key: 0, answers: draft.answers, page: startPage })
  const [stuck, setStuck] = useState(false)

  const changed = (answers: SurveyAnswers, page: number) => {
    mine.current = { answers, page }
    saver.change(answers, page)
  }
  const finish = async (answers: SurveyAnswers, page: number) => {
    changed(answers, page)
    const arrived = await saver.flush()
    // A whole new page, so that the check page shows what the server has.
    if (arrived && saver.view.refused.length === 0)
      window.location.assign(new URL(`/respond/${token}/check`, window.location.href))
    else setStuck(true)
  }
  const { state, refused } = view
  return (
    <>
      {state.kind === 'clash' ? (
        <ClashChoice
          {...{ titles, theirs: state.theirs }}
          mine={() => mine.current.answers}
          onTake={() => {
            saver.takeTheirs(state.theirs)
            mine.current = { answers: state.theirs.answers, page: state.theirs.pageNumber }
            setStart(({ key }) => ({
              key: key + 1,
              answers: state.theirs.answers,
              page: state.theirs.pageNumber,
            }))
          }}
          onKeep={() => saver.keepMine(state.theirs, mine.current.answers, mine.current.page)}
        />
      ) : null}
      <SurveyView
        key={start.key}
        mode="answer"
        definition={definition}
        answers={start.answers}
        startPage={start.page}
        startQuestion={start.key === 0 ? startQuestion : undefined}
        onChange={changed}
        onFinished={finish}
        finishLabel="Continue to check your answers"
      />
      <SaveStateLine {...{ state, refused, token, stuck }} />
    </>
  )
}
