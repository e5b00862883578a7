import Link from 'next/link'
import type { FrameStatus } from '@/lib/analysis/frames/lifecycle'
import styles from './frames.module.css'

const TAGS: Record<FrameStatus, [word: string, colour: string, says: string]> = {
  draft: ['Draft', 'grey', 'It is being written, and may be changed without saying why.'],
  live: ['In use', 'green', 'Each change of it is kept with who made it and why.'],
  frozen: ['Frozen', 'blue', 'Its themes stay as they are. Answers are still given them.'],
}

/** How the code frame stands, always in a word. */
export function FrameTag({ status }: { status: FrameStatus }) {
  const [word, colour] = TAGS[status]
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{word}</strong>
}

/** How the code frame stands, and the ways to its editions and its history. */
export function FrameBanner({ status, path }: { status: FrameStatus; path: string }) {
  const [, , says] = TAGS[status]
  return (
    <div className={styles.banner}>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <span className={styles.name}>Code frame</span> <FrameTag status={status} /> {says}
      </p>
      <p className="govuk-body-s govuk-!-margin-bottom-0">
        <Link href={`${path}/themes/editions`} className="govuk-link">
          {status === 'frozen' ? 'Editions, and open it again' : 'Use, freeze and editions'}
        </Link>{' '}
        <Link href={`${path}/themes/history`} className={`govuk-link ${styles.second}`}>
          History
        </Link>
      </p>
    </div>
  )
}
