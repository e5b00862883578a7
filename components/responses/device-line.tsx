'use client'

import styles from './responses.module.css'
import type { KeptPage } from './use-kept-page'

type Props = { page: KeptPage; onDelete: () => void; onKeep: () => void }

/** What is kept on this device, and the way to have nothing kept: it may be a library's. */
export function DeviceLine({ page, onDelete, onKeep }: Props) {
  return (
    <div className={`${styles.device} no-print`}>
      {page === 'off' ? (
        <p className="govuk-body-s govuk-!-margin-bottom-1" role="status">
          Nothing is kept on this device. Without a connection, answers are only on this page.
        </p>
      ) : (
        <p className="govuk-body-s govuk-!-margin-bottom-1">
          {page === 'ready'
            ? 'This page also opens without a connection on this device. '
            : 'Your answers are also kept on this device until they are submitted. '}
          What is kept here can be read only with this link, and is deleted when the answers are submitted.
        </p>
      )}
      <button type="button" className={styles.plainButton} onClick={page === 'off' ? onKeep : onDelete}>
        {page === 'off' ? 'Keep on this device again' : 'Delete from this device'}
      </button>
    </div>
  )
}
