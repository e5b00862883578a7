'use client'

import { useEffect, useMemo, useState } from 'react'
import { DraftSaver, type SaverView } from './draft-saver'

/** A saver for as long as the form is shown, and what it says; it is also told when the page is left or online again. */
export function useDraftSaver(url: string, draft: { revision: number; updatedAt: Date }) {
  const [view, setView] = useState<SaverView>({
    state: { kind: 'saved', at: draft.updatedAt },
    refused: [],
  })
  const { revision, updatedAt } = draft
  const saver = useMemo(
    () => new DraftSaver(url, revision, updatedAt, setView),
    // The draft that the page came with; later revisions are the saver's own.
    [url, revision, updatedAt],
  )
  useEffect(() => {
    const leave = () => saver.leave()
    const hidden = () => document.visibilityState === 'hidden' && void saver.flush()
    const online = () => void saver.flush()
    const warn = (event: BeforeUnloadEvent) => saver.isUnsaved && event.preventDefault()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', online)
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', online)
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', hidden)
      saver.stop()
    }
  }, [saver])
  return { saver, view }
}
