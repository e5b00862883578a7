'use client'

import { useState, type ReactNode } from 'react'
import { linkTo } from '@/components/ui/marks'
import { useWords } from '@/components/ui/words'
import type { LiveKey, Words } from '@/lib/core/words'
import { formatInstant, formatTime } from '@/lib/core/format'
import type { SaverView, SaveState } from './draft-saver'
import styles from './responses.module.css'

type Props = { view: SaverView; token: string; titleOf: (key: string) => string; onFile: () => void }

/** Whether what was written is kept. */
export function SaveStateLine({ view, token, titleOf, onFile }: Props) {
  const { state, refused, clashes, news } = view
  const words = useWords()
  const changed = (key: string, at: string) => ({
    title: titleOf(key),
    time: formatTime(at, words.language),
  })
  const isWrong = state.kind !== 'saved' && state.kind !== 'saving'
  return (
    <div className={`${styles.saveState} ${isWrong ? styles.sticky : ''} no-print`}>
      {refused
        // Values that the form works out for itself are no answers: nothing of them is lost.
        .filter(({ title }) => title !== '')
        .map(({ key, title, message }) => (
          <p key={key} className="govuk-error-message" role="alert">
            {words.say('live.refused', { title, message })}
          </p>
        ))}
      {clashes.length > 0 ? (
        <p className={`govuk-body-s govuk-!-margin-bottom-1 ${styles.care}`}>
          {words.say('live.clashing', { a: linkTo('#clash-title') })}
        </p>
      ) : null}
      <p className={`govuk-body-s govuk-!-margin-bottom-1 ${isWrong ? styles.care : ''}`}>
        {sayingOf(state, words)}
      </p>
      <Announcement state={state} />
      <ul className="govuk-list govuk-body-s govuk-!-margin-bottom-1" role="status">
        {news.map(({ key, mark }) => (
          <li key={key} className="govuk-body-s govuk-!-margin-bottom-1">
            {mark.name
              ? words.say('live.news', { name: mark.name, ...changed(key, mark.at) })
              : words.say('live.news-unnamed', changed(key, mark.at))}
          </li>
        ))}
      </ul>
      {state.kind === 'ended' || state.kind === 'blocked' ? (
        <button type="button" className={styles.plainButton} onClick={onFile}>
          {words.say('live.file')}
        </button>
      ) : null}
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={`/respond/${token}`}>
          {words.say(state.kind === 'ended' ? 'live.how-it-stands' : 'live.stop-here')}
        </a>
      </p>
    </div>
  )
}

/** Read out when something goes wrong, when it is right again, and when the first words are saved: not at every word. */
function Announcement({ state }: { state: SaveState }) {
  const words = useWords()
  const [said, setSaid] = useState<{ kind: string; saying: ReactNode }>({ kind: 'begin', saying: '' })
  const kind = state.kind === 'unsent' ? `unsent ${state.why}` : state.kind
  const isFirstOfSaved = kind === 'saved' && said.kind === 'begin'
  if (kind === 'saving' && said.kind === 'begin') setSaid({ kind: 'saving', saying: '' })
  else if (kind !== 'saving' && kind !== said.kind && !isFirstOfSaved)
    setSaid({ kind, saying: sayingOf(state, words) })
  return (
    <p className="govuk-visually-hidden" role="status">
      {said.saying}
    </p>
  )
}

function sayingOf(state: SaveState, words: Words<LiveKey>): ReactNode {
  const { language } = words
  switch (state.kind) {
    case 'saved':
      return isToday(state.at)
        ? words.say('live.saved-at', { time: formatTime(state.at, language) })
        : words.say('live.saved-on', { when: formatInstant(state.at, language) })
    case 'saving':
      return words.say('live.saving')
    case 'unsent':
      if (state.onDevice) return words.say(state.why === 'line' ? 'live.kept-no-line' : 'live.kept-no-answer')
      return words.say('live.not-saved')
    case 'blocked':
    case 'ended':
      return state.reason
  }
}

const isToday = (at: Date) => at.toDateString() === new Date().toDateString()
