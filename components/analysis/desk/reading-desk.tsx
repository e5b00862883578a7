'use client'

import Link from 'next/link'
import { useCallback, useEffect, useRef } from 'react'
import { useRouter } from 'next/navigation'
import type { DeskView } from '@/lib/analysis/types'
import { AnswerDesk } from './answer-desk'
import { atOf, deskHref, type DeskAddress } from './desk-address'
import type { Undo } from './use-answer'
import { useSaves } from './use-saves'

type Props = { desk: DeskView; address: DeskAddress; path: string }

/**
 * The desk outlives the answer that lies on it: what is being saved, and what can be undone, goes on while the reader
 * turns to the next.
 */
export function ReadingDesk({ desk, address, path }: Props) {
  const router = useRouter()
  const { state, send } = useSaves(`${path}/reading/desk`)
  const undos = useRef<Undo[]>([])
  const remember = useCallback((undo: Undo) => {
    undos.current = [...undos.current, undo].slice(-100)
  }, [])
  const undo = useCallback(async (): Promise<string> => {
    const last = undos.current.pop()
    if (!last) return 'There is nothing to undo.'
    for (const change of last.changes) await send(change)
    const at = atOf(last.answer)
    const href = deskHref(`${path}/reading`, { ...address, at })
    if (desk.answer && at === atOf(desk.answer)) router.refresh()
    else router.push(href)
    return `Undone: ${last.words}.`
  }, [address, desk.answer, path, router, send])
  useEffect(() => {
    // The browser's own way back shows the page as it was before the changes made on it.
    const redraw = () => router.refresh()
    window.addEventListener('popstate', redraw)
    return () => window.removeEventListener('popstate', redraw)
  }, [router])
  if (!desk.answer) return <NothingHere desk={desk} path={path} />
  return (
    <AnswerDesk
      key={atOf(desk.answer)}
      {...{ desk, address, path, send, remember, undo }}
      answer={desk.answer}
      saving={state}
    />
  )
}

function NothingHere({ desk, path }: { desk: DeskView; path: string }) {
  if (desk.progress.total === 0 && desk.bodyTypes.length === 0)
    return (
      <p className="govuk-body">
        Nobody has answered yet. Each answer to a question in people’s own words will lie here, one at a time,
        to be read and given its themes.
      </p>
    )
  return (
    <p className="govuk-body">
      {desk.show === 'unread' ? 'You have read all of these answers.' : 'No answer is left by these filters.'}{' '}
      <Link href={`${path}/reading`} className="govuk-link">
        Show all answers
      </Link>
      .
    </p>
  )
}
