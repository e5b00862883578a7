'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { AnswerView, DeskView } from '@/lib/analysis/types'
import { THEME_KEYS } from './theme-keys'
import styles from './desk.module.css'

type Props = {
  desk: DeskView
  shown: AnswerView
  choosing: boolean
  path: string
  mayCode: boolean
  keysOn: boolean
  /** Not before the page's script is there. */
  keysWork: boolean
  press: (index: number) => void
  cancel: () => void
}

/** The code frame, each theme with its key and whether this answer has it. Choosing: for which theme is the quote? */
export function ThemePanel(props: Props) {
  const { desk, shown, choosing, path, mayCode, keysOn, keysWork, press, cancel } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (choosing) heading.current?.focus()
  }, [choosing])
  return (
    <section aria-labelledby="theme-panel" className={choosing ? styles.themesChoosing : styles.themes}>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-2" id="theme-panel" ref={heading} tabIndex={-1}>
        {choosing ? 'For which theme is this a quote?' : 'Themes'}
      </h2>
      {choosing ? (
        <button type="button" className={styles.tool} onClick={cancel}>
          None: cancel <kbd>Esc</kbd>
        </button>
      ) : null}
      {shown.isBlind ? (
        <p className="govuk-body-s">
          You code this answer in a round of double coding: what others gave it is hidden until the round is
          opened.
        </p>
      ) : null}
      {mayCode ? null : (
        <p className="govuk-body-s">
          You can read here. Themes are given by researchers while the consultation is open, closed, analysed
          or reported.
        </p>
      )}
      <ul className={styles.themeList}>
        {desk.themes.map((theme, index) => (
          <li key={theme.id}>
            <ThemeButton
              {...{ theme, shown, choosing, mayCode }}
              shortcut={keysOn ? THEME_KEYS[index] : undefined}
              works={keysWork}
              press={() => press(index)}
            />
          </li>
        ))}
      </ul>
      {desk.themes.length === 0 ? (
        <p className="govuk-body-s">
          There are no themes yet. Read a dozen answers, then add the first ones.
        </p>
      ) : null}
      <Link href={`${path}/themes`} className="govuk-link govuk-body-s">
        Add or change themes
      </Link>
    </section>
  )
}

type ButtonProps = {
  theme: DeskView['themes'][number]
  shown: AnswerView
  choosing: boolean
  mayCode: boolean
  shortcut: string | undefined
  works: boolean
  press: () => void
}

function ThemeButton({ theme, shown, choosing, mayCode, shortcut, works, press }: ButtonProps) {
  const coding = shown.codings.find(({ themeId }) => themeId === theme.id)
  const quotes = shown.quotes.filter(({ themeId }) => themeId === theme.id).length
  const proposal = coding ? undefined : shown.proposals.find(({ themeId }) => themeId === theme.id)
  const spans = shown.spans.filter(({ themeId }) => themeId === theme.id).length
  const notes = [
    coding?.coderName ? `by ${coding.coderName}` : '',
    coding?.learner ? `proposed by learner ${coding.learner}` : '',
    proposal ? `learner ${proposal.learner} proposes it, ${Math.round(100 * proposal.probability)}%` : '',
    coding?.changedSince ? 'changed since' : '',
    coding?.alongAlike ? 'coded along with its like' : '',
    spans > 0 ? `${spans} ${spans === 1 ? 'passage' : 'passages'}` : '',
    quotes > 0 ? `${quotes} ${quotes === 1 ? 'quote' : 'quotes'}` : '',
  ].filter(Boolean)
  return (
    <button
      type="button"
      className={coding ? styles.themeOn : styles.themeOff}
      aria-pressed={choosing ? undefined : Boolean(coding)}
      aria-keyshortcuts={works ? shortcut : undefined}
      disabled={!mayCode}
      title={theme.description}
      onClick={(event) => {
        press()
        // After a click with the mouse the keys are the desk's again: Enter goes on instead of pressing this anew.
        if (event.detail > 0) event.currentTarget.blur()
      }}
    >
      <kbd>{shortcut ?? ' '}</kbd>
      <span className={styles.themeTitle}>
        {theme.title}
        {notes.length > 0 ? <small>{notes.join(' · ')}</small> : null}
      </span>
      <span className={styles.tick}>{coding ? '✓' : ''}</span>
    </button>
  )
}
