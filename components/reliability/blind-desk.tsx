'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { useKeys, useKeysSwitch } from '@/components/ui/use-keys'
import type { FormState } from '@/lib/core/form-action'
import type { BlindView } from '@/lib/reliability/types'
import styles from './reliability.module.css'

type Props = {
  view: BlindView & { answer: NonNullable<BlindView['answer']> }
  path: string
  give: (state: FormState, form: FormData) => Promise<FormState>
}

/** 1 to 9, then letters but for those that go back and on. */
const KEYS = [...'123456789', ...'abcdefghilmnopqrstuvwxyz']

/** One answer and the themes: ticked by key or by hand, saved with Enter; and the next one is there. */
export function BlindDesk({ view, path, give }: Props) {
  const { answer, themes, round } = view
  const router = useRouter()
  const list = useRef<HTMLDivElement>(null)
  const [keysOn, switchKeys] = useKeysSwitch()
  const hrefOf = (responseId: string) => `${path}?answer=${responseId}`
  const press = (key: string): boolean => {
    const boxes = list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []
    const box = boxes[KEYS.indexOf(key)]
    if (box) box.click()
    else if (key === 'Enter') list.current?.closest('form')?.requestSubmit()
    else if (key === 'k' && answer.previous) router.push(hrefOf(answer.previous))
    else if (key === 'j' && answer.next) router.push(hrefOf(answer.next))
    else return false
    return true
  }
  const keysWork = useKeys(keysOn, press)
  return (
    <>
      <blockquote className={`govuk-body-l ${styles.text}`} dir="auto">
        {answer.text}
      </blockquote>
      <ActionForm action={give}>
        <input type="hidden" name="roundId" value={round.id} />
        <input type="hidden" name="consultationId" value={round.consultationId} />
        <input type="hidden" name="responseId" value={answer.responseId} />
        <fieldset className="govuk-fieldset govuk-form-group">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            Which themes does it speak of? Tick none where none fits.
          </legend>
          <div className={`govuk-checkboxes govuk-checkboxes--small ${styles.themes}`} ref={list}>
            {themes.map((theme, i) => (
              <Theme
                key={theme.id}
                {...{ theme, works: keysWork, own: answer.own }}
                shortcut={keysOn ? KEYS[i] : undefined}
              />
            ))}
          </div>
        </fieldset>
        <SubmitButton>Save and go on</SubmitButton>
      </ActionForm>
      <p className={`govuk-body ${styles.steps}`}>
        {answer.previous ? (
          <Link className="govuk-link" href={hrefOf(answer.previous)}>
            Previous answer
          </Link>
        ) : null}
        {answer.next ? (
          <Link className="govuk-link" href={hrefOf(answer.next)}>
            Next answer
          </Link>
        ) : null}
        <button type="button" className="button-as-link" onClick={() => switchKeys(!keysOn)}>
          {keysOn ? 'Keys are on: switch them off' : 'Keys are off: switch them on'}
        </button>
      </p>
      {keysOn ? (
        <p className="govuk-hint">
          Keys: the number or letter of a theme ticks it, Enter saves and goes on, K and J go back and forth.
        </p>
      ) : null}
    </>
  )
}

type ThemeProps = {
  theme: BlindView['themes'][number]
  shortcut: string | undefined
  /** Not before the page's script is there. */
  works: boolean
  own: string[] | null
}

function Theme({ theme: { id, title, description, includes, excludes }, shortcut, works, own }: ThemeProps) {
  const more = [includes && `What belongs to it: ${includes}`, excludes && `What does not: ${excludes}`]
  const hint = [description, ...more].filter(Boolean).join(' ')
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={`theme-${id}`}
        name="themeIds"
        type="checkbox"
        value={id}
        defaultChecked={own?.includes(id)}
        aria-keyshortcuts={works ? shortcut : undefined}
        aria-describedby={hint ? `theme-${id}-hint` : undefined}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={`theme-${id}`}>
        {shortcut ? <kbd>{shortcut}</kbd> : null} {title}
      </label>
      {hint ? (
        <div id={`theme-${id}-hint`} className={`govuk-hint govuk-checkboxes__hint ${styles.said}`}>
          {hint}
        </div>
      ) : null}
    </div>
  )
}
