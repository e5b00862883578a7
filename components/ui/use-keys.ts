'use client'

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

const NAME = 'soundings.desk.keys'
const CHANGED = 'soundings:desk-keys'

function subscribe(listener: () => void) {
  window.addEventListener(CHANGED, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener('storage', listener)
  }
}

/** Whether single keys do anything at the desk: on unless switched off, and remembered in this browser. */
export function useKeysSwitch(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(NAME) !== 'off',
    () => true,
  )
  return [
    on,
    (on) => {
      localStorage.setItem(NAME, on ? 'on' : 'off')
      window.dispatchEvent(new Event(CHANGED))
    },
  ]
}

const never = () => () => {}

/**
 * Gives single keys to `press`, except while something is typed or chosen. `press` answers whether it used the key.
 * @returns whether keys do anything: a page is read before its script is there
 */
export function useKeys(on: boolean, press: (key: string) => boolean): boolean {
  const newest = useRef(press)
  // Before it is painted: a key that follows at once is meant for the answer that is seen, not for the one before.
  useLayoutEffect(() => {
    newest.current = press
  })
  useLayoutEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      const element = event.target instanceof Element ? event.target : null
      // A dialog that has just closed may hold the focus for a moment yet.
      if (element?.closest('input, textarea, select, dialog[open], [contenteditable]')) return
      const isPressing = event.key === 'Enter' || event.key === ' '
      if (isPressing && element?.closest('button, a, summary')) return
      if (newest.current(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return on && hasScript
}
