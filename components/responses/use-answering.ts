'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import type { SurveyHandle } from '@/components/ui/survey/survey-types'
import type { LiveKey, Words } from '@/lib/core/words'
import type { DraftView } from '@/lib/responses/types'
import { differingKeys } from './answer-values'
import { browserShelf } from './browser-shelf'
import { DeviceCopy } from './device-copy'
import { DraftSaver, type SaverView } from './draft-saver'
import { DraftState, restored, type Kept } from './draft-state'
import { forgetPage } from './kept-page'
import { QueuedSubmission, type QueueState } from './queued-submission'

export type Answering = {
  saver: DraftSaver
  queue: QueuedSubmission
  device: DeviceCopy
  /** Answers that this device had kept and the server had not. */
  brought: number
}

type From = { token: string; versionId: string; draft: DraftView | null; words: Words<LiveKey> }
type Views = { saver: SaverView; queue: QueueState }

/** How often others' answers are asked for while nothing is written here. */
const ASK_EVERY = 30_000

/**
 * The saver, the queue and the copy on this device, for as long as the form is shown. `draft` is null for a page that
 * was opened from the device; then nothing is there (`answering` stays null, `isEmpty`) unless it was kept.
 */
export function useAnswering(from: From, handle: RefObject<SurveyHandle | null>) {
  // The draft that the page came with: what is newer is the saver's own.
  const [{ token, versionId, draft, words }] = useState(from)
  const [answering, setAnswering] = useState<Answering | null>(null)
  const [views, setViews] = useState<Views | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const isGone = useRef(false)

  useEffect(() => {
    isGone.current = false
    let begun: Answering | undefined
    const begin = async () => {
      const device = new DeviceCopy(browserShelf, token)
      const kept = await device.read()
      if (isGone.current) return
      if (!kept && !draft) return setEmpty(true)
      const started = beginWith({ token, versionId, draft, words, kept, device }, handle, (part) =>
        setViews((before) => before && { ...before, ...part }),
      )
      begun = started.answering
      setViews({ saver: begun.saver.view, queue: begun.queue.state })
      setAnswering(begun)
      if (kept?.queuedAt) void begun.queue.resume(kept.queuedAt, started.changed)
      else if (begun.saver.draft.unsaved.length > 0 || !draft) void begun.saver.flush()
      else void begun.saver.keep()
    }
    void begin()
    return () => {
      isGone.current = true
      begun?.saver.stop()
      begun?.queue.quiet()
    }
  }, [token, versionId, draft, words, handle])
  useWindow(answering)
  return { answering, views, isEmpty }
}

/** What the server says of an answer it says in this language. */
export const inLanguage = ({ locale }: { locale: string }) => (locale === 'en' ? '' : `?language=${locale}`)

type Start = From & { kept: Kept | null; device: DeviceCopy }

function beginWith(
  { token, versionId, draft, words, kept, device }: Start,
  handle: RefObject<SurveyHandle | null>,
  tell: (part: Partial<Views>) => void,
): { answering: Answering; changed: string[] } {
  const server = draft && { revision: draft.revision, answers: draft.answers, marks: draft.marks }
  const { state, changed } =
    kept || !server
      ? restored(kept!, server)
      : { state: new DraftState(server, server.answers, draft.pageNumber), changed: [] }
  const saver = new DraftSaver({
    ...{
      url: `/api/respond/${token}/draft${inLanguage(words)}`,
      versionId: kept?.versionId ?? versionId,
      device,
    },
    draft: state,
    savedAt: draft?.updatedAt ?? new Date(kept?.at ?? 0),
    queuedAt: kept?.queuedAt ?? null,
    tell: (view) => tell({ saver: view }),
    show: (values) => handle.current?.set(values),
    isEditing: (key) => handle.current?.isEditing(key) ?? false,
  })
  const queue = new QueuedSubmission({
    ...{ url: `/api/respond/${token}/submit${inLanguage(words)}`, saver, words },
    tell: (view) => tell({ queue: view }),
    submitted: async () => void (await Promise.all([device.forget(), forgetPage(token)])),
    titleOf: (key) => handle.current?.titleOf(key) ?? key,
  })
  const brought = kept ? differingKeys(kept.known.answers, kept.current).length : 0
  return { answering: { saver, queue, device, brought }, changed }
}

/** What happens to the page: it is left, comes back, or the line does. */
function useWindow(answering: Answering | null) {
  useEffect(() => {
    if (!answering) return
    const { saver, queue } = answering
    const isSubmitted = () => queue.state.kind === 'submitted'
    const leave = () => !isSubmitted() && saver.leave()
    const turned = () => {
      if (isSubmitted()) return
      if (document.visibilityState === 'hidden') void saver.keep()
      void saver.flush()
    }
    const online = () => (queue.state.kind === 'waiting' ? void queue.send() : turned())
    const ask = () =>
      document.visibilityState === 'visible' && queue.state.kind === 'none' && void saver.flush()
    const left = () => setTimeout(() => saver.settle(), 0)
    const warn = (event: BeforeUnloadEvent) => saver.isAtRisk && event.preventDefault()
    const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : null
    worker?.addEventListener('message', online)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', online)
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', turned)
    document.addEventListener('focusout', left)
    const timer = setInterval(ask, ASK_EVERY)
    return () => {
      worker?.removeEventListener('message', online)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', online)
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', turned)
      document.removeEventListener('focusout', left)
      clearInterval(timer)
    }
  }, [answering])
}
