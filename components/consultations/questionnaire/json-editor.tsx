'use client'

import { useState } from 'react'
import type { Problem } from './pages-editor'
import styles from './editor.module.css'

type Props = {
  text: string
  onChange: (text: string) => void
  check: (text: string) => Promise<Problem[]>
}

/** The definition itself, for those who want it. Problems are named by where they stand. */
export function JsonEditor({ text, onChange, check }: Props) {
  const [found, setFound] = useState<Problem[] | null>(null)
  const [isChecking, setChecking] = useState(false)
  return (
    <>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="json">
          The SurveyJS definition
        </label>
        <textarea
          className={`govuk-textarea ${styles.json}`}
          id="json"
          rows={28}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setFound(null)
            onChange(event.target.value)
          }}
        />
      </div>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={async () => {
          setChecking(true)
          setFound(
            await check(text).catch(() => [{ path: '', message: 'It could not be checked. Try again.' }]),
          )
          setChecking(false)
        }}
      >
        {isChecking ? 'Checking…' : 'Check it'}
      </button>
      <div role="status">
        {found === null ? null : found.length === 0 ? (
          <p className="govuk-body">No problem found.</p>
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {found.map(({ path, message }) => (
              <li key={path + message}>
                {path ? <code>{path}</code> : null} {message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
