'use client'

import { useRef, type ReactNode } from 'react'
import { useKeys, useKeysSwitch } from '@/components/ui/use-keys'
import styles from './compile.module.css'

const KEYS = [
  ['j', 'the next answer'],
  ['k', 'the answer before'],
  ['u', 'use it'],
  ['p', 'use it in part'],
  ['n', 'do not use it'],
  ['r', 'mark the whole answer as read'],
  ['t', 'to our text'],
] as const

/** Gives the desk its single keys; they can be switched off, and everything can be done without them. */
export function DeskKeys({ children }: { children: ReactNode }) {
  const [isOn, switchKeys] = useKeysSwitch()
  const desk = useRef<HTMLDivElement>(null)
  useKeys(isOn, (key) => press(desk.current, key))
  return (
    <div ref={desk}>
      <details className="govuk-details no-print">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Keys of this desk</span>
        </summary>
        <div className="govuk-details__text">
          <ul className="govuk-list">
            {KEYS.map(([key, words]) => (
              <li key={key}>
                <kbd>{key}</kbd> {words}
              </li>
            ))}
          </ul>
          <p className="govuk-body">
            Choose words in an answer first, and the keys are for those words. The keys do nothing while you
            write.
          </p>
          <button type="button" className={styles.tool} onClick={() => switchKeys(!isOn)}>
            {isOn ? 'Switch the keys off' : 'Switch the keys on'}
          </button>
        </div>
      </details>
      {children}
    </div>
  )
}

/** Answers whether the key was used. */
function press(desk: HTMLElement | null, key: string): boolean {
  if (!desk) return false
  const answers = [...desk.querySelectorAll<HTMLElement>('[data-answer]')]
  const here = answers.findIndex((answer) => answer.contains(document.activeElement))
  if (key === 'j' || key === 'k') {
    const next = here < 0 ? 0 : here + (key === 'j' ? 1 : -1)
    return goTo(answers[next])
  }
  if (key === 't') return goTo(desk.querySelector<HTMLElement>('#own-text'))
  const chosen = answers.findIndex((answer) => answer.contains(document.getSelection()?.anchorNode ?? null))
  const button = answers[here < 0 ? chosen : here]?.querySelector<HTMLElement>(
    `[data-key="${CSS.escape(key)}"]`,
  )
  button?.click()
  return Boolean(button)
}

function goTo(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
  return Boolean(element)
}
