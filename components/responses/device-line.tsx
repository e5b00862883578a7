'use client'

import { useWords } from '@/components/ui/words'
import styles from './responses.module.css'
import type { KeptPage } from './use-kept-page'

type Props = { page: KeptPage; onDelete: () => void; onKeep: () => void }

/** What is kept on this device, and the way to have nothing kept: it may be a library's. */
export function DeviceLine({ page, onDelete, onKeep }: Props) {
  const words = useWords()
  return (
    <div className={`${styles.device} no-print`}>
      {page === 'off' ? (
        <p className="govuk-body-s govuk-!-margin-bottom-1" role="status">
          {words.say('live.device-off')}
        </p>
      ) : (
        <p className="govuk-body-s govuk-!-margin-bottom-1">
          {words.say(page === 'ready' ? 'live.device-ready' : 'live.device-kept')}
        </p>
      )}
      <button type="button" className={styles.plainButton} onClick={page === 'off' ? onKeep : onDelete}>
        {words.say(page === 'off' ? 'live.device-keep' : 'live.device-delete')}
      </button>
    </div>
  )
}
