'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { nextSentence, sentencesOf, withNextSentence, type Passage } from './passages'

/**
 * The passage that is selected in the answer: with the pointer (the browser's own selection), or sentence by sentence
 * with buttons and keys, which the page shows itself.
 */
export function usePassage(text: string) {
  const frame = useRef<HTMLDivElement>(null)
  const [passage, setPassage] = useState<(Passage & { byPointer: boolean }) | null>(null)
  const sentences = useMemo(() => sentencesOf(text), [text])
  useEffect(() => {
    const follow = () => {
      const selected = frame.current && selectionIn(frame.current)
      // A click outside the answer, on a button say, does not let go of what was selected.
      if (selected) setPassage(selected.startsAt < selected.endsAt ? { ...selected, byPointer: true } : null)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [])
  const select = (found: Passage | null) => {
    document.getSelection()?.removeAllRanges()
    setPassage(found && { ...found, byPointer: false })
    return found
  }
  return {
    frame,
    passage,
    next: () => select(nextSentence(sentences, passage)),
    more: () => select(withNextSentence(sentences, passage)),
    clear: () => select(null),
  }
}

function selectionIn(frame: HTMLElement): Passage | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.startContainer) || !frame.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(frame, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const startsAt = before.toString().length
  return { startsAt, endsAt: startsAt + range.toString().length }
}
