'use client'

import { useId, useState } from 'react'
import type { FigureChoice } from '@/lib/reports/types'
import type { Doing, Editor, EditorState } from './editor'
import styles from '../writing.module.css'

type Props = { editor: Editor; state: EditorState; figures: FigureChoice[] }

const BUTTONS: [Doing, string][] = [
  ['bold', 'Bold'],
  ['italic', 'Italic'],
  ['heading', 'Heading'],
  ['smaller-heading', 'Smaller heading'],
  ['bullets', 'List'],
  ['numbers', 'Numbered list'],
  ['quotation', 'Quotation'],
]
const STEPS: [Doing, string][] = [
  ['undo', 'Undo'],
  ['redo', 'Redo'],
]
const FIGURE: [Doing, string][] = [
  ['up', 'Move figure up'],
  ['down', 'Move figure down'],
  ['remove', 'Take figure out'],
]

/** Real buttons with words on them, pressed where they hold. */
export function EditorToolbar({ editor, state, figures }: Props) {
  const button = ([doing, label]: [Doing, string], isToggle: boolean) => (
    <button
      key={doing}
      type="button"
      aria-pressed={isToggle ? state.active.includes(doing) : undefined}
      disabled={!state.possible.includes(doing) && !state.active.includes(doing)}
      onClick={() => editor.run(doing)}
    >
      {label}
    </button>
  )
  return (
    <div role="toolbar" aria-label="Form of the words" className={styles.toolbar}>
      {BUTTONS.map((each) => button(each, true))}
      <LinkButton editor={editor} state={state} />
      {STEPS.map((each) => button(each, false))}
      <FigureInsert editor={editor} figures={figures} />
      {state.figure === null ? null : FIGURE.map((each) => button(each, false))}
    </div>
  )
}

/** An address for the words that are selected. */
function LinkButton({ editor, state }: Pick<Props, 'editor' | 'state'>) {
  const [address, setAddress] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const id = useId()
  if (state.possible.includes('unlink') && address === null)
    return (
      <button type="button" onClick={() => editor.run('unlink')}>
        Take link off
      </button>
    )
  if (address === null)
    return (
      <button type="button" disabled={!state.hasSelection} onClick={() => setAddress('https://')}>
        Link
      </button>
    )
  const give = () => {
    const isFine = editor.link(address)
    setWrong(!isFine)
    if (isFine) setAddress(null)
  }
  return (
    <>
      <label className="govuk-body-s govuk-!-margin-bottom-0" htmlFor={id}>
        {isWrong ? 'An address that begins with https:// or mailto:' : 'Leads to'}
      </label>
      <input
        id={id}
        type="url"
        className="govuk-input govuk-input--width-20"
        value={address}
        aria-invalid={isWrong || undefined}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          give()
        }}
      />
      <button type="button" onClick={give}>
        Make the link
      </button>
      <button type="button" onClick={() => setAddress(null)}>
        No link
      </button>
    </>
  )
}

function FigureInsert({ editor, figures }: Pick<Props, 'editor' | 'figures'>) {
  const [name, setName] = useState(figures[0]?.name ?? '')
  const id = useId()
  return (
    <>
      <label className="govuk-visually-hidden" htmlFor={id}>
        Figure to put in
      </label>
      <select id={id} value={name} onChange={(event) => setName(event.target.value)}>
        {figures.map((figure) => (
          <option key={figure.name} value={figure.name}>
            {figure.label}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => editor.insertFigure(name)}>
        Put figure in
      </button>
    </>
  )
}
