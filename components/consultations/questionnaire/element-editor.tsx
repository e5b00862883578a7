'use client'

import type { ReactNode } from 'react'
import { itemsOf, linesOf } from './choice-lines'
import { elementsOf, setField, textIn, type Json } from './edit-definition'
import { LateText, LiveCheckbox, LiveText } from './editor-fields'
import { ELEMENT_WORDS, LINES } from './element-words'
import styles from './editor.module.css'

type Props = {
  element: Json
  /** Its number among the questions, or null where it asks nothing. */
  number: number | null
  problems: { path: string; message: string }[]
  change: (change: (element: Json) => Json) => void
  rename: (name: string) => void
  buttons: ReactNode
}

/** One element of a page: closed it is a line, open a small form. */
export function ElementEditor({ element, number, problems, change, rename, buttons }: Props) {
  const type = String(element.type)
  const set = (key: string, value: unknown) => change((before) => setField(before, key, value))
  return (
    <details className={styles.element} open={problems.length > 0 || undefined}>
      <summary className={`govuk-body ${styles.summary}`}>
        <strong>
          {number === null ? '' : `${number}. `}
          {textIn(element, 'title') || String(element.name ?? ELEMENT_WORDS[type] ?? type)}
        </strong>
        <span className={styles.kind}>
          {ELEMENT_WORDS[type] ?? type}
          {element.isRequired === true ? ', required' : ''}
        </span>
      </summary>
      <div className={styles.fields}>
        {problems.map(({ path, message }) => (
          <p className="govuk-error-message" key={path} id={path} tabIndex={-1}>
            <span className="govuk-visually-hidden">Error:</span> {message}
          </p>
        ))}
        <Words {...{ element, type, set }} />
        <Lists {...{ element, type, set }} />
        <Limits {...{ element, type, set }} />
        <LateText
          label="Name"
          hint="Its column in the export. Letters, digits, “_”, “-” and “.”."
          width={20}
          value={String(element.name ?? '')}
          onCommit={rename}
        />
        <div className={styles.buttons}>{buttons}</div>
      </div>
    </details>
  )
}

type Part = { element: Json; type: string; set: (key: string, value: unknown) => void }

function Words({ element, type, set }: Part) {
  if (type === 'html')
    return (
      <LiveText
        label="Words, with simple HTML"
        rows={5}
        value={textIn(element, 'html')}
        onChange={(value) => set('html', value)}
      />
    )
  return (
    <>
      <LiveText
        label={type === 'panel' ? 'Title of the group' : 'Question'}
        rows={2}
        value={textIn(element, 'title')}
        onChange={(value) => set('title', value)}
      />
      <LiveText
        label="Description"
        hint="Shown below it in smaller letters; may be empty."
        rows={2}
        value={textIn(element, 'description')}
        onChange={(value) => set('description', value)}
      />
      {type === 'panel' ? (
        <p className="govuk-hint">It holds {elementsOf(element).length} questions. Change them under JSON.</p>
      ) : null}
    </>
  )
}

function Lists({ element, type, set }: Part) {
  return (LINES[type] ?? []).map(({ key, label, hint, by }) => (
    <LateText
      key={key}
      label={label}
      hint={hint}
      rows={Math.min(12, Math.max(4, linesOf(element[key], by).split('\n').length + 1))}
      value={linesOf(element[key], by)}
      onCommit={(lines) => {
        const items = itemsOf(lines, element[key], by)
        set(key, items.length > 0 ? items : undefined)
      }}
    />
  ))
}

function Limits({ element, type, set }: Part) {
  if (type === 'panel' || type === 'html' || type === 'image' || type === 'expression') return null
  return (
    <>
      {type === 'text' || type === 'comment' ? (
        <LateText
          label="At most this many characters"
          width={5}
          value={element.maxLength === undefined ? '' : String(element.maxLength)}
          onCommit={(value) => set('maxLength', /^\d+$/.test(value.trim()) ? Number(value) : undefined)}
        />
      ) : null}
      {['radiogroup', 'dropdown', 'checkbox'].includes(type) ? (
        <LiveCheckbox
          label="Also offer “Other”, with a box to write in"
          checked={element.showOtherItem === true}
          onChange={(checked) => set('showOtherItem', checked)}
        />
      ) : null}
      <LiveCheckbox
        label="An answer is required"
        checked={element.isRequired === true}
        onChange={(checked) => set('isRequired', checked)}
      />
    </>
  )
}
