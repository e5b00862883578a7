'use client'

import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { hidden } from '@/components/ui/marks'
import { useWords } from '@/components/ui/words'
import { formatInstant } from '@/lib/core/format'
import type { Clash } from '@/lib/responses/types'
import styles from './clash-choice.module.css'

type Props = {
  clashes: Clash[]
  /** An answer as people read it. */
  textOf: (key: string, value: unknown) => string
  onChoose: (key: string, value: unknown) => void
}

/** Two people, or two devices, wrote at once: question by question the person decides, nothing is overwritten. */
export function ClashChoice({ clashes, textOf, onChoose }: Props) {
  const words = useWords()
  const top = useRef<HTMLDivElement>(null)
  const count = clashes.length
  const before = useRef(0)
  useEffect(() => {
    // Once a choice is made, the next one has the focus: the button that had it is gone.
    if (count > 0 && count < before.current) top.current?.querySelector<HTMLElement>('h3')?.focus()
    before.current = count
  }, [count])
  if (count === 0) return null
  return (
    <div ref={top} className="govuk-notification-banner" role="region" aria-labelledby="clash-title">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="clash-title" tabIndex={-1}>
          {words.say('live.clash')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-body" role="alert">
          {words.say('live.clash-what')}
        </p>
        {clashes.map((clash) => (
          <OneClash key={clash.key} clash={clash} textOf={textOf} onChoose={onChoose} />
        ))}
      </div>
    </div>
  )
}

type OneProps = Omit<Props, 'clashes'> & { clash: Clash }

function OneClash({ clash: { key, title, mine, theirs, mark }, textOf, onChoose }: OneProps) {
  const id = useId()
  const [joining, setJoining] = useState<string | null>(null)
  const words = useWords()
  const when = formatInstant(mark.at, words.language)
  const join = joinOf(mine, theirs)
  return (
    <section className={styles.clash} aria-labelledby={`${id}-title`}>
      <h3 className="govuk-heading-s" id={`${id}-title`} tabIndex={-1}>
        {title}
      </h3>
      <div className={styles.sides}>
        <Side
          heading={
            mark.name
              ? words.say('live.clash-theirs', { name: mark.name, when })
              : words.say('live.clash-theirs-unnamed', { when })
          }
          text={textOf(key, theirs)}
        />
        <Side heading={words.say('live.clash-mine')} text={textOf(key, mine)} />
      </div>
      {joining === null ? (
        <div className="govuk-button-group">
          <button type="button" className="govuk-button" onClick={() => onChoose(key, mine)}>
            {words.say('live.keep-mine', { title, hidden })}
          </button>
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => onChoose(key, theirs)}
          >
            {words.say('live.keep-theirs', { title, hidden })}
          </button>
          {join === null ? null : (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => (typeof join === 'string' ? setJoining(join) : onChoose(key, join))}
            >
              {words.say('live.join', { title, hidden })}
            </button>
          )}
        </div>
      ) : (
        <Joining
          title={title}
          texts={joining}
          onDone={(text) => onChoose(key, text)}
          onBack={() => setJoining(null)}
        />
      )}
    </section>
  )
}

type JoiningProps = {
  title: string
  texts: string
  onDone: (text: string | null) => void
  onBack: () => void
}

function Joining({ title, texts, onDone, onBack }: JoiningProps) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useState(texts)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  return (
    <>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={id}>
          {words.say('live.joining')}
        </label>
        <textarea
          ref={area}
          className="govuk-textarea"
          id={id}
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={() => onDone(text.trim() || null)}>
          {words.say('live.keep-text', { title, hidden })}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onBack}>
          {words.say('live.back-to-choice', { title, hidden })}
        </button>
      </div>
    </>
  )
}

function Side({ heading, text }: { heading: ReactNode; text: string }) {
  const words = useWords()
  return (
    <div className={styles.side}>
      <h4 className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h4>
      {text ? (
        <p className="govuk-body as-written govuk-!-margin-bottom-0" dir="auto">
          {text}
        </p>
      ) : (
        <p className="govuk-hint govuk-!-margin-bottom-0">{words.say('live.no-answer')}</p>
      )}
    </div>
  )
}

/** Both texts one after the other, all that was ticked; null where only one of the two can stand. */
function joinOf(mine: unknown, theirs: unknown): unknown {
  if (typeof mine === 'string' && typeof theirs === 'string') {
    if (theirs.includes(mine)) return theirs
    return mine.includes(theirs) ? mine : `${theirs}\n\n${mine}`
  }
  if (Array.isArray(mine) && Array.isArray(theirs) && [...mine, ...theirs].every(isPlain))
    return [...new Set<unknown>([...(theirs as unknown[]), ...(mine as unknown[])])]
  return null
}

const isPlain = (value: unknown) => typeof value !== 'object'
