'use client'

import Link from 'next/link'
import { useActionState, useEffect, useRef } from 'react'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import styles from './bodies.module.css'
import { ImportOutcomeView } from './import-outcome'
import type { ImportState } from './import-state'

type Props = { action: (state: ImportState, form: FormData) => Promise<ImportState> }

/** Choose or paste, look at the preview, mend what is wrong or leave it, import. Works without JavaScript. */
export function ImportForm({ action }: Props) {
  const [state, send] = useActionState(action, { status: 'idle', step: 'begin' })
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status !== 'idle') top.current?.focus()
  }, [state])
  const problem = state.errors?.csv ?? state.message
  return (
    <>
      <div ref={top} tabIndex={-1}>
        {problem && state.status !== 'done' ? (
          <ProblemSummary problems={[{ href: '#csv', text: problem }]} />
        ) : null}
        {state.outcome ? <ImportOutcomeView outcome={state.outcome} isDone={state.step === 'done'} /> : null}
      </div>
      {state.step === 'done' ? (
        <form action={send}>
          <p className="govuk-body">
            <Link className="govuk-link" href="/staff/bodies">
              Go to the directory
            </Link>
          </p>
          <SubmitButton kind="secondary" name="do" value="begin">
            Import another file
          </SubmitButton>
        </form>
      ) : (
        <form action={send} noValidate>
          {state.step === 'preview' ? (
            <PreviewFields csv={state.csv ?? ''} canImport={state.outcome!.goodRows > 0} />
          ) : (
            <BeginFields />
          )}
        </form>
      )}
    </>
  )
}

function BeginFields() {
  return (
    <>
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor="file">
          A CSV file
        </label>
        <div id="file-hint" className="govuk-hint">
          At most 5 MB and 20,000 rows.
        </div>
        <input
          className="govuk-file-upload"
          id="file"
          name="file"
          type="file"
          accept=".csv,.txt,text/csv"
          aria-describedby="file-hint"
        />
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor="csv">
          Or paste rows from a spreadsheet, with their column names
        </label>
        <textarea className={`govuk-textarea ${styles.csv}`} id="csv" name="csv" rows={6} wrap="off" />
      </div>
      <SubmitButton name="do" value="preview">
        Look at it first
      </SubmitButton>
    </>
  )
}

function PreviewFields({ csv, canImport }: { csv: string; canImport: boolean }) {
  return (
    <>
      {canImport ? (
        <SubmitButton name="do" value="import">
          Import the good rows
        </SubmitButton>
      ) : null}
      <details className="govuk-details" open={!canImport}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Mend the text here and look again</span>
        </summary>
        <div className="govuk-details__text">
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor="csv">
              The text that is imported
            </label>
            <textarea
              className={`govuk-textarea ${styles.csv}`}
              id="csv"
              name="csv"
              rows={14}
              wrap="off"
              key={csv}
              defaultValue={csv}
            />
          </div>
          <SubmitButton kind="secondary" name="do" value="preview">
            Look again
          </SubmitButton>
        </div>
      </details>
      <SubmitButton kind="secondary" name="do" value="begin">
        Choose another file
      </SubmitButton>
    </>
  )
}
