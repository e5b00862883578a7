'use client'

import { useActionState, useRef, useState } from 'react'
import { formatTime } from '@/lib/core/format'
import styles from './compile.module.css'
import type { DeskActions, OwnText, TextState } from './desk-actions'

type Props = {
  invitationId: string
  question: string
  title: string
  text: OwnText
  save: DeskActions['save']
}

const PAUSE_MS = 1500
const UNSAVED = 'Not saved yet. What you wrote is still here.'

/**
 * The borough's own words on the question. They save themselves in a pause of writing and when the field is left; without
 * JavaScript, by the button. What somebody else wrote meanwhile is shown beside them, and nothing is overwritten.
 */
export function BoroughText({ invitationId, question, title, text, save }: Props) {
  const [sent, send] = useActionState(save, { status: 'idle' })
  const [value, setValue] = useState(sent.values?.text ? String(sent.values.text) : text.value)
  const [base, setBase] = useState<OwnText>(text)
  const [seen, setSeen] = useState(text.revision)
  const [state, setState] = useState<TextState>(sent)
  const [says, setSays] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (text.revision !== seen) {
    // Words were put in, or somebody else saved: taken over where nothing here waits to be saved.
    setSeen(text.revision)
    if (value === base.value) {
      setValue(text.value)
      setBase(text)
    }
  }
  const clash = state.saved?.clash ?? null

  async function store(words: string, basedOn: OwnText) {
    clearTimeout(timer.current)
    if (words === basedOn.value) return
    setSays('Saving…')
    const form = new FormData()
    for (const [name, field] of Object.entries({ invitationId, question, text: words })) form.set(name, field)
    form.set('basedOn', String(basedOn.revision))
    try {
      const next = await save({ status: 'idle' }, form)
      setState(next)
      if (next.saved && !next.saved.clash) {
        setBase({ value: words, revision: next.saved.revision })
        setSays(next.saved.at ? `Saved at ${formatTime(next.saved.at)}` : '')
      } else setSays(UNSAVED)
    } catch {
      setSays(UNSAVED)
    }
  }

  /** What the person decided, on top of what the other wrote. */
  function settle(words: string) {
    const theirs = { value: clash?.theirs ?? '', revision: state.saved?.revision ?? base.revision }
    setValue(words)
    setBase(theirs)
    setState({ status: 'idle' })
    void store(words, theirs)
  }

  const problem = state.errors?.text ?? (state.status === 'refused' ? state.message : undefined)
  return (
    <form
      action={send}
      onSubmit={(event) => {
        event.preventDefault()
        void store(value, base)
      }}
    >
      <input type="hidden" name="invitationId" value={invitationId} />
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="basedOn" value={base.revision} />
      {problem ? (
        <p className={styles.error} id="own-error">
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      ) : null}
      <label className="govuk-visually-hidden" htmlFor="own-text">
        Our text: {title}
      </label>
      <textarea
        id="own-text"
        name="text"
        rows={12}
        value={value}
        aria-describedby={problem ? 'own-error' : undefined}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => {
          const words = event.target.value
          setValue(words)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => void store(words, base), PAUSE_MS)
        }}
        onBlur={() => void store(value, base)}
      />
      <p className={styles.state} role="status">
        {says}
      </p>
      {clash ? <ClashPanel clash={clash} mine={value} settle={settle} /> : null}
      <button className={styles.tool}>Save our text</button>
    </form>
  )
}

type Clash = NonNullable<NonNullable<TextState['saved']>['clash']>

function ClashPanel({
  clash,
  mine,
  settle,
}: {
  clash: Clash
  mine: string
  settle: (words: string) => void
}) {
  const { theirs, by } = clash
  return (
    <div className={styles.clash} role="alert">
      <p>
        <strong>{by || 'Somebody else'} has changed this text meanwhile.</strong> Nothing is lost: yours is
        above, and this is what stands there now.
      </p>
      <blockquote>{theirs || 'Nothing: the text was taken out.'}</blockquote>
      <div className={styles.row}>
        <button type="button" className={styles.tool} onClick={() => settle(mine)}>
          Keep ours above
        </button>
        <button type="button" className={styles.tool} onClick={() => settle(theirs)}>
          Take the other
        </button>
        <button type="button" className={styles.tool} onClick={() => settle(`${theirs}\n\n${mine}`.trim())}>
          Join both
        </button>
      </div>
    </div>
  )
}
