'use client'

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { loadSurveyForm } from '@/components/ui/survey/load-survey-form'
import type { SurveyAnswers, SurveyHandle, SurveyLine } from '@/components/ui/survey/survey-types'
import { SurveyView } from '@/components/ui/survey/survey-view'
import { linkTo } from '@/components/ui/marks'
import { useWords } from '@/components/ui/words'
import type { DraftView } from '@/lib/responses/types'
import { answersFile, saveAsFile } from './answers-file'
import { ClashChoice } from './clash-choice'
import { DeviceLine } from './device-line'
import type { SaverView } from './draft-saver'
import { OfflineCheck } from './offline-check'
import { askForConnection } from './kept-page'
import type { QueueState } from './queued-submission'
import { SaveStateLine } from './save-state-line'
import { useAnswering, type Answering } from './use-answering'
import { useKeptPage } from './use-kept-page'
import { WaitingSubmission } from './waiting-submission'

type Props = {
  token: string
  title: string
  definition: object
  versionId: string
  /** Null where the page itself came from this device: the answers do as well. */
  draft: DraftView | null
  startPage?: number
  startQuestion?: string
}

/** The questions page by page; what is written saves itself, also where there is no connection. */
export function AnswerForm(props: Props) {
  const words = useWords()
  const { token, versionId, draft } = props
  const handle = useRef<SurveyHandle | null>(null)
  const [isLoaded, setLoaded] = useState(false)
  const ready = useCallback((now: SurveyHandle) => {
    handle.current = now
    setLoaded(true)
  }, [])
  const { answering, views, isEmpty } = useAnswering({ token, versionId, draft, words }, handle)
  useEffect(() => void loadSurveyForm().catch(() => {}), [])
  if (isEmpty) return <NothingKept token={token} />
  if (!answering || !views)
    return (
      <p className="govuk-body" role="status">
        {words.say('live.loading')}
      </p>
    )
  return <Form {...{ ...props, answering, handle, isLoaded, ready, view: views.saver, queue: views.queue }} />
}

/** What the check shows: taken when it begins, since nothing can be written meanwhile. */
type Check = { lines: SurveyLine[]; problems: { name: string; text: string }[] }

type FormProps = Props & {
  answering: Answering
  handle: RefObject<SurveyHandle | null>
  isLoaded: boolean
  ready: (handle: SurveyHandle) => void
  view: SaverView
  queue: QueueState
}

function Form(props: FormProps) {
  const words = useWords()
  const { token, title, definition, answering, handle, isLoaded, ready, view, queue } = props
  const { saver, device } = answering
  const [check, setCheck] = useState<Check | null>(null)
  const [start] = useState(() => ({ answers: saver.draft.current, page: saver.draft.pageNumber }))
  const kept = useKeptPage(token, device, isLoaded)
  const finish = async (answers: SurveyAnswers, page: number) => {
    saver.change(answers, page)
    const hasArrived = await saver.flush()
    // A whole new page, so that the check page shows what the server has.
    if (hasArrived) window.location.assign(new URL(`/respond/${token}/check`, window.location.href))
    else if (saver.view.clashes.length > 0) document.getElementById('clash-title')?.focus()
    else if (saver.view.state.kind === 'unsent' || isAllSaved(saver))
      setCheck({ problems: handle.current?.problems() ?? [], lines: handle.current?.lines() ?? [] })
  }
  const textOf = (key: string, value: unknown) => handle.current?.textOf(key, value) ?? String(value ?? '')
  const titleOf = (key: string) => handle.current?.titleOf(key) ?? key
  const file = () => saveAsFile(answersFile(title, handle.current?.lines() ?? [], new Date(), words))
  const toQuestion = (name?: string) => {
    setCheck(null)
    // The form is hidden until then, and what is hidden takes no focus.
    if (name) setTimeout(() => handle.current?.goTo(name), 0)
  }
  const onDevice = kept.page !== 'off' && (view.state.kind !== 'unsent' || view.state.onDevice)
  const isWaiting = queue.kind !== 'none'
  return (
    <>
      {isWaiting ? (
        <WaitingSubmission
          {...{ token, onDevice }}
          state={queue}
          onTry={() => void answering.queue.send()}
          onTakeBack={() => void answering.queue.takeBack().then(() => toQuestion())}
          onFile={file}
        />
      ) : null}
      {check && !isWaiting ? (
        <OfflineCheck
          {...{ token, onDevice, ...check }}
          isSaved={view.state.kind === 'saved' && saver.isReached}
          onChange={toQuestion}
          onBack={() => toQuestion()}
          onSubmit={() => void answering.queue.queue().then(askForConnection)}
        />
      ) : null}
      <div hidden={check !== null || isWaiting}>
        <ClashChoice
          clashes={view.clashes}
          textOf={textOf}
          onChoose={(key, value) => saver.resolve(key, value)}
        />
        <SurveyView
          mode="answer"
          definition={definition}
          answers={start.answers}
          startPage={props.startPage ?? start.page}
          startQuestion={props.startQuestion}
          onChange={(answers, page) => saver.change(answers, page)}
          onFinished={finish}
          onReady={ready}
          finishLabel={words.say('live.finish')}
        />
        <SaveStateLine {...{ view, token, titleOf }} onFile={file} />
      </div>
      {queue.kind === 'submitted' ? null : (
        <DeviceLine
          page={kept.page}
          onDelete={() => void kept.refuse().then(() => saver.keepAgain())}
          onKeep={() => {
            kept.allow()
            void saver.keepAgain()
          }}
        />
      )}
    </>
  )
}

/** Saved to the last word, though the server cannot be reached now. */
const isAllSaved = ({ view, draft }: Answering['saver']) =>
  view.state.kind === 'saved' && draft.unsaved.length === 0

function NothingKept({ token }: { token: string }) {
  const words = useWords()
  return (
    <>
      <p className="govuk-body-l">{words.say('live.nothing-kept')}</p>
      <p className="govuk-body">{words.say('live.nothing-kept-more', { a: linkTo(`/respond/${token}`) })}</p>
    </>
  )
}
