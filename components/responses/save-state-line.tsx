import { formatTime } from '@/lib/core/format'
import type { SaverView, SaveState } from './draft-saver'
import styles from './responses.module.css'

type Props = SaverView & { token: string; stuck: boolean }

/** Whether what was written is kept. Read out only when something is wrong or right again, not at every word. */
export function SaveStateLine({ state, refused, token, stuck }: Props) {
  const isWrong = state.kind === 'failing' || state.kind === 'ended'
  return (
    <div className={`${styles.saveState} ${isWrong ? styles.sticky : ''} no-print`}>
      {refused.map(({ path, title, message }) => (
        <p key={path} className="govuk-error-message" role="alert">
          Not saved: {title}. {message}
        </p>
      ))}
      <p className={`govuk-body-s govuk-!-margin-bottom-1 ${isWrong ? styles.care : ''}`}>{wordsOf(state)}</p>
      <p className="govuk-visually-hidden" role="status">
        {isWrong || stuck ? wordsOf(state) : ''}
      </p>
      {state.kind === 'ended' ? (
        <p className="govuk-body-s govuk-!-margin-bottom-1">
          <a className="govuk-link" href={`/respond/${token}`}>
            See how it stands
          </a>{' '}
          (copy what you have just written first, if you want to keep it)
        </p>
      ) : (
        <p className="govuk-body-s govuk-!-margin-bottom-1">
          <a className="govuk-link" href={`/respond/${token}`}>
            Stop here and come back later
          </a>
        </p>
      )}
    </div>
  )
}

function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return `Saved at ${formatTime(state.at)}`
    case 'saving':
      return 'Saving…'
    case 'failing':
      return 'Not saved yet: we keep trying. Leave this page open until it says “Saved”.'
    case 'clash':
      return 'Not saved: choose above which answers to keep.'
    case 'ended':
      return state.reason
  }
}
