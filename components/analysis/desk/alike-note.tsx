'use client'

import Link from 'next/link'
import type { AlikeView } from '@/lib/analysis/desk/types'
import { countOf } from '@/lib/core/format'
import styles from './desk.module.css'

type Props = {
  alike: AlikeView | null
  path: string
  mayCode: boolean
  /** Themes are given to them too, from now on, for this answer. */
  along: boolean
  act: Record<string, () => void>
}

/** How many others say nearly the same, and whether they are coded along: only once the reader says so. */
export function AlikeNote({ alike, path, mayCode, along, act }: Props) {
  if (!alike) return null
  const others = countOf(alike.others, 'other')
  return (
    <div className={styles.alike}>
      <p>
        <strong>
          {others} {alike.others === 1 ? 'says' : 'say'} nearly the same.
        </strong>{' '}
        <Link className="govuk-link" href={`${path}/alike/${alike.groupId}`}>
          See them with what differs
        </Link>
      </p>
      {mayCode ? (
        <button
          type="button"
          className={along ? styles.toolOn : styles.tool}
          aria-pressed={along}
          onClick={act.L}
        >
          {along ? `Themes go to the ${others} too` : `Code the ${others} too`} <kbd>Shift L</kbd>
        </button>
      ) : null}
    </div>
  )
}
