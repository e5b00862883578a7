'use client'

import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import { useRouter } from 'next/navigation'
import type { AnswerKey, DeskView } from '@/lib/analysis/types'
import { AnswerDesk } from './answer-desk'
import { atOf, deskHref, type DeskAddress } from './desk-address'
import { useSaves } from './use-saves'

type Props = { desk: DeskView; address: DeskAddress; path: string }

/**
 * The desk outlives the answer that lies on it: what is being saved, and what can be undone, goes on while the reader
 * turns to the next.
 */
export function ReadingDesk({ desk, address, path }: Props) {
  const router = useRouter()
  const { state, send } = useSaves(`${path}/reading/desk`)
  const undo = useCallback(async (): Promise<string> => {
    const saved = await send({ do: 'undo', consultationId: desk.consultation.id })
    if (!saved) return ''
    if (!saved.undone) return 'There is nothing to undo.'
    const { title, at } = saved.undone
    // Another answer is shown as the filters leave it, or by itself where they no longer do.
    if (desk.answer && isSame(at, desk.answer)) router.refresh()
    else router.push(deskHref(`${path}/reading`, { ...address, at: atOf(at) }))
    return `Undone: ${title}.`
  }, [address, desk.answer, desk.consultation.id, path, router, send])
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
      {...{ desk, answer, address, path, send, undo, back, leave }}
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
