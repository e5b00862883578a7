'use client'

import { createContext, useActionState, useContext, useEffect, useId, useRef, type ReactNode } from 'react'
import type { FormState } from '@/lib/core/form-action'
import { marked } from '@/lib/core/words'
import { ProblemSummary } from './problem-summary'
import { useFormWords } from './words'

const State = createContext<FormState>({ status: 'idle' })

/** What the form around a field was answered with. */
export function useFormState(): FormState {
  return useContext(State)
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  children: ReactNode
  className?: string
  /** Only where something outside the form names it. */
  id?: string
}

/**
 * A form whose action answers with a FormState (lib/core/form-action). Shows the error summary above the form, gives
 * the fields inside their messages and what was typed, and works without JavaScript.
 */
export function ActionForm({ action, children, className, id: given }: Props) {
  const [state, send] = useActionState(action, { status: 'idle' })
  // A page may hold several forms: each needs a name of its own for the summary to lead to.
  const own = useId()
  const words = useFormWords()
  const id = given ?? own
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status !== 'idle') top.current?.querySelector<HTMLElement>('[tabindex]')?.focus()
  }, [state])
  const errors = Object.entries(state.errors ?? {})
  // What the server says is in the interface's language, which may not be the page's.
  const said = (text = '') => marked(words.locale, words.language, [text])
  const problems = errors.map(([field, text]) => ({ href: `#${field}`, text: said(text) }))
  if (state.status === 'refused' || (state.status === 'invalid' && state.message))
    problems.unshift({ href: `#${id}`, text: said(state.message) })
  return (
    <State.Provider value={state}>
      <div ref={top}>
        {problems.length > 0 ? (
          <ProblemSummary problems={problems} title={words.say('live.problem')} />
        ) : null}
        {state.status === 'done' && state.message ? (
          <Saved title={words.say('live.done')} text={said(state.message)} />
        ) : null}
      </div>
      <form action={send} className={className} id={id} noValidate>
        {children}
      </form>
    </State.Provider>
  )
}

function Saved({ title, text }: { title: ReactNode; text: ReactNode }) {
  return (
    <div className="govuk-notification-banner govuk-notification-banner--success" role="alert" tabIndex={-1}>
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title">{title}</h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  )
}
