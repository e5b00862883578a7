'use client'

import type { RefObject } from 'react'
import { THEME_KEYS } from './theme-keys'
import styles from './desk.module.css'

const KEYS = [
  ['J or right arrow', 'Next answer'],
  ['K or left arrow', 'Previous answer'],
  ['U', 'Next answer that you have not read'],
  ['Enter or space', 'Mark as read and go on'],
  ['S', 'Select the next sentence'],
  ['Shift and S', 'Add the sentence after it'],
  ['A theme’s key, with a passage selected', 'Code the passage to the theme'],
  ['Q', 'Mark what is selected as a quote'],
  ['Shift and F, A, M or U', 'Position: for, against, mixed or unclear; again to take it off'],
  ['Shift and E', 'Rich in evidence, or not'],
  ['Shift and L', 'Code those alike too, or not'],
  ['Shift and X', 'Pass it to an officer: a crime, or somebody at risk'],
  ['Z, or Ctrl and Z', 'Undo your last change, also after the page was loaded again'],
  ['Esc', 'Cancel'],
  ['?', 'Show these keys'],
]

type Props = {
  dialog: RefObject<HTMLDialogElement | null>
  keysOn: boolean
  switchKeys: (on: boolean) => void
  themes: number
}

/** The keys, and the switch for those whom single keys get in the way of (voice input, for one). */
export function KeyHelp({ dialog, keysOn, switchKeys, themes }: Props) {
  const last = THEME_KEYS[Math.min(themes, THEME_KEYS.length) - 1]
  const themeKeys = themes > 9 ? `1 to 9, then a to ${last}` : `1 to ${Math.max(1, themes)}`
  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="keys">
      <h2 className="govuk-heading-m" id="keys">
        Keys at the reading desk
      </h2>
      <dl>
        {[[themeKeys, 'Give or take the theme with that key'], ...KEYS].map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="govuk-body-s">
        They do nothing while you type, and everything can be done with the buttons too. j, k, q, s, u and z
        are never a theme’s key.
      </p>
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.tool}
          aria-pressed={keysOn}
          onClick={() => switchKeys(!keysOn)}
        >
          Single keys: {keysOn ? 'on' : 'off'}
        </button>
        <button type="button" className={styles.toolMain} onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  )
}
