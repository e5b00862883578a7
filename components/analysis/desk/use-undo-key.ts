'use client'

import { useEffect } from 'react'

/** Ctrl and Z (on a Mac: Command and Z) takes the last step back, except while something is typed, where it is the browser's. */
export function useUndoKey(undo: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey) return
      if (!event.ctrlKey && !event.metaKey) return
      const element = event.target instanceof Element ? event.target : null
      if (element?.closest('input, textarea, select, dialog[open], [contenteditable]')) return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [undo])
}
