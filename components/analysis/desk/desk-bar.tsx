'use client'

import Link from 'next/link'
import type { AnswerKey, AnswerView, DeskView } from '@/lib/analysis/types'
import { formatNumber, formatTime } from '@/lib/core/format'
import type { SaveState } from './use-saves'
import styles from './desk.module.css'

type Props = {
  desk: DeskView
  shown: AnswerView
  saving: SaveState
  keysOn: boolean
  switchKeys: (on: boolean) => void
  act: Record<string, () => void>
  may: { read: boolean }
  steps: StepTo[]
  leave: (to: AnswerKey) => void
}

type StepTo = { words: string; shortcut: string; to: AnswerKey | null; href: string | null }

/** Where one is, what is saved, and the ways on. */
export function DeskBar({ desk, shown, saving, keysOn, switchKeys, act, may, steps, leave }: Props) {
  const { progress } = desk
  const mine = progress.readByMe + (shown.readByMe === desk.answer?.readByMe ? 0 : shown.readByMe ? 1 : -1)
  return (
    <div className={styles.bar}>
      <div className={styles.place}>
        <span>
          <strong>
            {desk.isListed
              ? `${formatNumber(desk.position)} of ${formatNumber(desk.listed)}`
              : `No longer in the list: ${formatNumber(desk.listed)} left`}
          </strong>{' '}
          · read by you {formatNumber(mine)} of {formatNumber(progress.total)}, by anybody{' '}
          {formatNumber(progress.readByAnybody)} · with a theme {formatNumber(progress.coded)}
        </span>
        <Saving saving={saving} />
      </div>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label="Read by you"
        aria-valuemin={0}
        aria-valuemax={progress.total}
        aria-valuenow={mine}
      >
        <div style={{ width: `${progress.total === 0 ? 0 : (100 * mine) / progress.total}%` }} />
      </div>
      <div className={styles.tools}>
        {steps.map((step) => (
          <Step key={step.words} {...step} leave={leave} />
        ))}
        {may.read ? (
          <button type="button" className={styles.toolMain} onClick={act.Enter}>
            {shown.readByMe ? 'Read already: go on' : 'Mark as read and go on'} <kbd>Enter</kbd>
          </button>
        ) : null}
        <button type="button" className={styles.tool} onClick={act.z}>
          Undo <kbd>Z</kbd>
        </button>
        <button type="button" className={styles.tool} onClick={act['?']}>
          Keys <kbd>?</kbd>
        </button>
        <button
          type="button"
          className={styles.tool}
          aria-pressed={keysOn}
          onClick={() => switchKeys(!keysOn)}
        >
          Single keys: {keysOn ? 'on' : 'off'}
        </button>
      </div>
      <p className={styles.readers}>
        {shown.readers.length > 0 ? `Read by ${shown.readers.join(', ')}.` : 'Read by nobody yet.'}
      </p>
    </div>
  )
}

function Step({ href, to, words, shortcut, leave }: StepTo & { leave: (to: AnswerKey) => void }) {
  if (!href || !to) return <span className={styles.toolOff}>{words}: none</span>
  return (
    <Link href={href} className={styles.tool} prefetch={false} onClick={() => leave(to)}>
      {words} <kbd>{shortcut}</kbd>
    </Link>
  )
}

function Saving({ saving: { waiting, savedAt, problem } }: { saving: SaveState }) {
  if (problem)
    return (
      <span role="alert" className={styles.problem}>
        Not saved. {problem}
      </span>
    )
  if (waiting > 0) return <span className={styles.saving}>Saving…</span>
  return (
    <span className={styles.saving}>{savedAt ? `All saved at ${formatTime(savedAt)}` : 'All saved'}</span>
  )
}
