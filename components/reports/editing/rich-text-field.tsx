'use client'

import { useEffect, useRef, useState } from 'react'
import { FieldFrame, useField } from '@/components/ui/field-frame'
import type { FigureChoice } from '@/lib/reports/types'
import type { Editor, EditorState } from './editor'
import { EditorToolbar } from './toolbar'
import styles from '../writing.module.css'

type Props = { name: string; label: string; hint: string; defaultValue: string; figures: FigureChoice[] }

/**
 * Words with figures between them. What is sent is always the text area's Markdown: without JavaScript one writes in it, and
 * the editor, where it can be loaded, only stands before it.
 */
export function RichTextField({ name, label, hint, defaultValue, figures }: Props) {
  const { error, describedBy, typed } = useField(name, hint)
  const value = typeof typed === 'string' ? typed : defaultValue
  const area = useRef<HTMLTextAreaElement>(null)
  const surface = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [state, setState] = useState<EditorState | null>(null)
  const [isPlain, setPlain] = useState(false)
  useEffect(() => {
    if (isPlain) return
    let made: Editor | null = null
    let isGone = false
    void import('./editor').then(({ makeEditor }) => {
      if (isGone || !surface.current || !area.current) return
      made = makeEditor(
        surface.current,
        area.current,
        { figures, label, className: styles.surface ?? '', figureClass: styles.figure ?? '' },
        setState,
      )
      setEditor(made)
    })
    return () => {
      isGone = true
      made?.destroy()
      setEditor(null)
    }
    // A text that came back with the form's answer is begun with anew.
  }, [isPlain, value, figures, label])
  return (
    <FieldFrame {...{ name, label, hint }} labelSize="s">
      <div className={editor ? styles.editor : undefined}>
        {editor && state ? <EditorToolbar {...{ editor, state, figures }} /> : null}
        <div ref={surface} />
      </div>
      <textarea
        key={value}
        ref={area}
        className={`govuk-textarea${error ? ' govuk-textarea--error' : ''}${editor ? ` ${styles.hidden}` : ''}`}
        id={name}
        name={name}
        rows={16}
        defaultValue={value}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
      <PlainSwitch isPlain={isPlain} isReady={editor !== null} onSwitch={() => setPlain(!isPlain)} />
    </FieldFrame>
  )
}

function PlainSwitch({
  isPlain,
  isReady,
  onSwitch,
}: {
  isPlain: boolean
  isReady: boolean
  onSwitch: () => void
}) {
  if (!isPlain && !isReady) return null
  return (
    <p className="govuk-body-s">
      <button type="button" className={styles.switch} onClick={onSwitch}>
        {isPlain ? 'Write in the editor' : 'Write as plain text (Markdown)'}
      </button>
    </p>
  )
}
