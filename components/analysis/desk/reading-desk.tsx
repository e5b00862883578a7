'use client'

import Link from 'next/link'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useRouter } from 'next/navigation'
import type { AnswerKey, DeskView } from '@/lib/analysis/types'
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
  const undo = useCallback((): Undo | null => {
    const last = undos.current.pop()
    if (!last) return null
    const at = atOf(last.answer)
    const isHere = desk.answer !== null && at === atOf(desk.answer)
    const saved = last.changes.map((change) => send(change))
    void Promise.all(saved).then(() => {
      if (!isHere) router.push(deskHref(`${path}/reading`, { ...address, at }))
      else if (last.changes.some((change) => change.do === 'quote')) router.refresh()
    })
    return last
  }, [address, desk.answer, path, router, send])
  useEffect(() => {
    // The browser's own way back shows the page as it was before the changes made on it.
    const redraw = () => router.refresh()
    window.addEventListener('popstate', redraw)
    return () => window.removeEventListener('popstate', redraw)
  }, [router])
  // Where the reader came from: with "unread" chosen, what was just read is no longer in the list to go back to.
  const [trail, setTrail] = useState<AnswerKey[]>([])
  const { answer } = desk
  const past = answer && trail.length > 0 && isSame(trail.at(-1), answer) ? trail.slice(0, -1) : trail
  const back = past.at(-1) ?? desk.previous
  const leave = (to: AnswerKey) => {
    if (!answer) return
    const isBack = back !== null && isSame(back, to)
    setTrail(isBack ? past.slice(0, -1) : [...past, keyOf(answer)].slice(-200))
  }
  if (!answer) return <NothingHere desk={desk} path={path} />
  return (
    <AnswerDesk
      key={atOf(answer)}
      {...{ desk, answer, address, path, send, remember, undo, back, leave }}
      saving={state}
    />
  )
}

const keyOf = ({ responseId, question }: AnswerKey): AnswerKey => ({ responseId, question })

const isSame = (a: AnswerKey | undefined, b: AnswerKey) => a !== undefined && atOf(a) === atOf(b)

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
