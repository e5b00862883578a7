'use client'

import { useEffect, useState } from 'react'

/** Words that are selected inside an element, kept when the selection moves on; and a way to set them by hand. */
export function useChosenWords(elementId: string): [string, (words: string) => void] {
  const [words, setWords] = useState('')
  useEffect(() => {
    const listen = () => {
      const selection = document.getSelection()
      const element = document.getElementById(elementId)
      if (!selection || selection.isCollapsed || !element) return
      const isInside = element.contains(selection.anchorNode) && element.contains(selection.focusNode)
      const chosen = selection.toString().trim()
      if (isInside && chosen) setWords(chosen)
    }
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [elementId])
  return [words, setWords]
}
