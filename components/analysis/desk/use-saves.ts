'use client'

import { useCallback, useRef, useState } from 'react'
import type { DeskDepthChange } from '@/lib/analysis/desk/schema'
import type { DeskChange } from '@/lib/analysis/schema'
import type { AnswerKey } from '@/lib/analysis/types'

export type SaveState = { waiting: number; savedAt: Date | null; problem: string | null }

export type Saved = {
  id?: string
  startsAt?: number
  endsAt?: number
  excerpt?: string
  isNew?: boolean
  codingAdded?: boolean
  /** Answers alike that were coded along. */
  others?: number
  /** What was taken back, and of which answer. */
  undone?: { title: string; at: AnswerKey } | null
}

type Change = DeskChange | DeskDepthChange

/**
 * Sends changes one after the other, in the order in which they were made, while the reader goes on. A change that is
 * refused answers null and leaves its reason in `problem`.
 */
export function useSaves(address: string) {
  const [state, setState] = useState<SaveState>({ waiting: 0, savedAt: null, problem: null })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const send = useCallback(
    (change: Change): Promise<Saved | null> => {
      setState((before) => ({ ...before, waiting: before.waiting + 1, problem: null }))
      const work = queue.current.then(() => post(address, change))
      queue.current = work
      return work.then((answer) => {
        const problem = 'problem' in answer ? answer.problem : null
        setState((before) => ({
          waiting: before.waiting - 1,
          savedAt: problem ? before.savedAt : new Date(),
          problem: problem ?? before.problem,
        }))
        return 'saved' in answer ? answer.saved : null
      })
    },
    [address],
  )
  return { state, send }
}

async function post(address: string, change: Change): Promise<{ saved: Saved } | { problem: string }> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
      // A change made just before the page is left is still sent.
      keepalive: true,
    })
    const body = (await answer.json()) as Saved & { detail?: string }
    return answer.ok ? { saved: body } : { problem: body.detail ?? 'It could not be saved.' }
  } catch {
    return { problem: 'There is no connection. Check it, then make the change again.' }
  }
}
