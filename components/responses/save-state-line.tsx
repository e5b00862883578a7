'use client'

import { useState } from 'react'
import { formatInstant, formatTime } from '@/lib/core/format'
import type { SaverView, SaveState } from './draft-saver'
import styles from './responses.module.css'

type Props = { view: SaverView; token: string; titleOf: (key: string) => string; onFile: () => void }

/** Whether what was written is kept. */
export function SaveStateLine({ view, token, titleOf, onFile }: Props) {
  const { state, refused, clashes, news } = view
  const isWrong = state.kind !== 'saved' && state.kind !== 'saving'
  return (
    <div className={`${styles.saveState} ${isWrong ? styles.sticky : ''} no-print`}>
      {refused
        // Values that the form works out for itself are no answers: nothing of them is lost.
        .filter(({ title }) => title !== '')
        .map(({ key, title, message }) => (
          <p key={key} className="govuk-error-message" role="alert">
            Not saved: {title} {message}
          </p>
        ))}
      {clashes.length > 0 ? (
        <p className={`govuk-body-s govuk-!-margin-bottom-1 ${styles.care}`}>
          Not saved: the answers of which there are two.{' '}
          <a className="govuk-link" href="#clash-title">
            Choose which to keep
          </a>
        </p>
      ) : null}
      <p className={`govuk-body-s govuk-!-margin-bottom-1 ${isWrong ? styles.care : ''}`}>{wordsOf(state)}</p>
      <Announcement state={state} />
      <ul className="govuk-list govuk-body-s govuk-!-margin-bottom-1" role="status">
        {news.map(({ key, mark }) => (
          <li key={key} className="govuk-body-s govuk-!-margin-bottom-1">
            {mark.name
              ? `${mark.name} changed “${titleOf(key)}” at ${formatTime(mark.at)}`
              : `“${titleOf(key)}” was changed at ${formatTime(mark.at)} by somebody else with the link`}
          </li>
        ))}
      </ul>
      {state.kind === 'ended' || state.kind === 'blocked' ? (
        <button type="button" className={styles.plainButton} onClick={onFile}>
          Save the answers as a file
        </button>
      ) : null}
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={`/respond/${token}`}>
          {state.kind === 'ended' ? 'See how it stands' : 'Stop here and come back later'}
        </a>
      </p>
    </div>
  )
}

/** Read out when something goes wrong, when it is right again, and when the first words are saved: not at every word. */
function Announcement({ state }: { state: SaveState }) {
  const [said, setSaid] = useState<{ kind: string; words: string }>({ kind: 'begin', words: '' })
  const kind = state.kind === 'unsent' ? `unsent ${state.why}` : state.kind
  const isFirstOfSaved = kind === 'saved' && said.kind === 'begin'
  if (kind === 'saving' && said.kind === 'begin') setSaid({ kind: 'saving', words: '' })
  else if (kind !== 'saving' && kind !== said.kind && !isFirstOfSaved)
    setSaid({ kind, words: wordsOf(state) })
  return (
    <p className="govuk-visually-hidden" role="status">
      {said.words}
    </p>
  )
}

export function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return isToday(state.at) ? `Saved at ${formatTime(state.at)}` : `Saved on ${formatInstant(state.at)}`
    case 'saving':
      return 'Saving'
    case 'unsent':
      if (state.onDevice)
        return state.why === 'line'
          ? 'Kept on this device, not sent yet: no connection'
          : 'Kept on this device, not sent yet: the service does not answer'
      return 'Not saved yet: no connection. Leave this page open until it says “Saved”.'
    case 'blocked':
    case 'ended':
      return state.reason
  }
}

const isToday = (at: Date) => at.toDateString() === new Date().toDateString()
