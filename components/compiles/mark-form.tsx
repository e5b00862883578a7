'use client'

import { useActionState, useEffect, useRef, useState, type MouseEvent } from 'react'
import type { DeskAnswer } from '@/lib/compiles/types'
import type { FormState } from '@/lib/core/form-action'
import styles from './compile.module.css'
import { useChosenWords } from './use-chosen-words'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
  invitationId: string
  question: string
  answer: Pick<DeskAnswer, 'responseId' | 'revisionNumber' | 'bodyName'>
  /** Whether words can be put into the borough's text on this question. */
  canTakeIn: boolean
  action: Action
}

const BUTTONS = [
  { use: 'used', words: 'Use', key: 'u' },
  { use: 'part', words: 'Use in part', key: 'p' },
  { use: 'not', words: 'Do not use', key: 'n' },
] as const

/**
 * What becomes of one answer, or of the words chosen in it. Without JavaScript the words are pasted, and the server
 * checks that they are the panel's; with it, they are chosen with the mouse or the keyboard.
 */
export function MarkForm({ invitationId, question, answer, canTakeIn, action }: Props) {
  const [state, send, isPending] = useActionState(action, { status: 'idle' })
  const [seen, setSeen] = useState(state)
  const [reason, setReason] = useState('')
  const [isOpen, setOpen] = useState(false)
  const id = `mark-${answer.responseId}`
  const [excerpt, setExcerpt] = useChosenWords(`text-${answer.responseId}`)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  if (state !== seen) {
    setSeen(state)
    if (state.status === 'done') {
      setExcerpt('')
      setReason('')
      setOpen(false)
    } else setOpen(true)
  }
  const errors = state.status === 'invalid' ? (state.errors ?? {}) : {}
  const [hasReasonError, hasExcerptError] = [Boolean(errors.reason), Boolean(errors.excerpt)]
  useEffect(() => {
    if (hasReasonError) reasonField.current?.focus()
  }, [state, hasReasonError])
  const askWhy = (event: MouseEvent, use: string) => {
    if (isPending) event.preventDefault()
    if (use === 'used' || reason.trim() !== '') return
    event.preventDefault()
    setOpen(true)
    // The field is drawn with the details opened.
    requestAnimationFrame(() => reasonField.current?.focus())
  }
  return (
    <form action={send} className={styles.mark} id={id} aria-label={`Mark the answer of ${answer.bodyName}`}>
      {Object.entries({ invitationId, question, ...answer, into: canTakeIn ? question : '' }).map(
        ([name, value]) =>
          name === 'bodyName' ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Said state={state} />
      {excerpt ? (
        <p className={styles.small}>
          Words chosen: “{excerpt.length > 90 ? `${excerpt.slice(0, 90)}…` : excerpt}”
        </p>
      ) : null}
      <div className={styles.row}>
        {BUTTONS.map(({ use, words, key }) => (
          <button
            key={use}
            className={`${styles.tool}${use === 'used' ? ` ${styles.main}` : ''}`}
            name="use"
            value={use}
            data-key={key}
            aria-disabled={isPending || undefined}
            onClick={(event) => askWhy(event, use)}
          >
            {words} <span className="govuk-visually-hidden">the answer of {answer.bodyName}</span>{' '}
            <kbd aria-hidden="true">{key}</kbd>
          </button>
        ))}
      </div>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Only some of its words, a reason, or a minority view</summary>
        <div className={styles.field}>
          <label htmlFor={`${id}-excerpt`}>Only these words</label>
          <span id={`${id}-excerpt-hint`}>
            Choose them in the answer above, or paste them here. Leave this empty for the whole answer.
          </span>
          <Problem text={errors.excerpt} id={`${id}-excerpt-error`} />
          <textarea
            id={`${id}-excerpt`}
            name="excerpt"
            rows={2}
            value={excerpt}
            aria-describedby={`${id}-excerpt-hint${hasExcerptError ? ` ${id}-excerpt-error` : ''}`}
            aria-invalid={hasExcerptError || undefined}
            onChange={(event) => setExcerpt(event.target.value)}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-reason`}>Why in part, or why not?</label>
          <span id={`${id}-reason-hint`}>The panel will read this.</span>
          <Problem text={errors.reason} id={`${id}-reason-error`} />
          <textarea
            ref={reasonField}
            id={`${id}-reason`}
            name="reason"
            rows={2}
            value={reason}
            aria-describedby={`${id}-reason-hint${hasReasonError ? ` ${id}-reason-error` : ''}`}
            aria-invalid={hasReasonError || undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <label className={styles.check}>
          <input type="checkbox" name="isMinority" value="yes" />
          <span>Keep it as a minority view, in a place of its own</span>
        </label>
        {canTakeIn ? (
          <label className={styles.check}>
            <input type="checkbox" name="takeIn" value="yes" defaultChecked />
            <span>If it is used, put the words into our text, with the panel’s name</span>
          </label>
        ) : null}
      </details>
    </form>
  )
}

function Problem({ text, id }: { text: string | undefined; id: string }) {
  if (!text) return null
  return (
    <p className={styles.error} id={id}>
      <span className="govuk-visually-hidden">Error:</span> {text}
    </p>
  )
}

/** What came of it, spoken as well as shown. Problems of a field stand at the field. */
function Said({ state }: { state: FormState }) {
  const { reason, excerpt, ...others } = state.errors ?? {}
  const problem =
    state.status === 'refused'
      ? state.message
      : (Object.values(others)[0] ?? (reason || excerpt ? '' : undefined))
  const isProblem = state.status === 'refused' || (state.status === 'invalid' && Boolean(problem))
  return (
    <div role="status">
      {isProblem ? <p className={styles.error}>{problem}</p> : null}
      {state.status === 'done' ? <p className={styles.done}>{state.message}</p> : null}
    </div>
  )
}
