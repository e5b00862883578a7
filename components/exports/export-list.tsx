import { OneButtonForm } from '@/components/ui/one-button-form'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatInstant, formatNumber, formatSize } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import { FORMATS } from '@/lib/exports/schema'
import type { ExportState, ExportView } from '@/lib/exports/types'
import styles from './exports.module.css'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Actions = { stop: Action; again: Action; link: Action }

const STATES: Record<ExportState, { word: string; colour: string }> = {
  waiting: { word: 'Waiting', colour: 'grey' },
  working: { word: 'Being made', colour: 'blue' },
  ready: { word: 'Ready', colour: 'green' },
  stopped: { word: 'Stopped', colour: 'yellow' },
  failed: { word: 'Failed', colour: 'red' },
  expired: { word: 'Expired', colour: 'grey' },
}

/** The files that were asked for, newest first, with what can be done with each. */
export function ExportList({ files, actions }: { files: ExportView[]; actions: Actions }) {
  if (files.length === 0)
    return <p className="govuk-body">No file has been asked for yet. It will be here once you ask for one.</p>
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          <ExportFile file={file} actions={actions} />
        </li>
      ))}
    </ul>
  )
}

function ExportFile({ file, actions }: { file: ExportView; actions: Actions }) {
  const { id, consultationId, format, state, fileName, message, progress, allowedActions } = file
  const { word, colour } = STATES[state]
  const hidden = { exportId: id, consultationId }
  const may = (action: (typeof allowedActions)[number]) => allowedActions.includes(action)
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        {FORMATS[format].label} <strong className={`govuk-tag govuk-tag--${colour}`}>{word}</strong>
      </h3>
      <p className={`govuk-body-s ${styles.facts}`}>
        {options(file)}. Asked for by {file.askedBy}, {formatInstant(file.askedAt)}.
        {state === 'ready' ? <Ready file={file} /> : null}
      </p>
      {state === 'working' ? <ProgressBar label="Percent done" done={progress} total={100} /> : null}
      {message && (state === 'failed' || state === 'stopped') ? (
        <p className="govuk-body-s">{message}</p>
      ) : null}
      <div className={styles.actions}>
        {may('take') ? (
          <a className="govuk-button" href={`/api/staff/exports/${id}`} download={fileName}>
            Download<span className="govuk-visually-hidden"> {fileName}</span>
          </a>
        ) : null}
        {may('make-link') ? (
          <OneButtonForm action={actions.link} hidden={hidden} label="Make a link to send" kind="secondary" />
        ) : null}
        {may('stop') ? (
          <OneButtonForm action={actions.stop} hidden={hidden} label="Stop" kind="secondary" />
        ) : null}
        {may('begin-again') ? (
          <OneButtonForm action={actions.again} hidden={hidden} label="Begin again" kind="secondary" />
        ) : null}
      </div>
    </>
  )
}

function Ready({ file: { rows, bytes, sha256, expiresAt } }: { file: ExportView }) {
  return (
    <>
      {' '}
      {formatNumber(rows)} {rows === 1 ? 'row' : 'rows'}, {formatSize(bytes)}
      {expiresAt ? `; kept until ${formatInstant(expiresAt)}` : ''}.
      <br />
      SHA-256 <code>{sha256}</code>
    </>
  )
}

function options({ format, options: { values, text, whose } }: ExportView): string {
  return [
    ...(FORMATS[format].hasValues ? [values === 'codes' ? 'Codes' : 'Choices in words'] : []),
    ...(format === 'dictionary'
      ? ['Questions only']
      : [text === 'original' ? 'words as written' : 'words as redacted']),
    ...(whose === 'bodies' ? ['groups only'] : []),
  ]
    .join(', ')
    .replace(/^./, (first) => first.toUpperCase())
}
